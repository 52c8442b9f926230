import { Select, type SelectProps } from 'antd';

/** Ant Design's select, whose open list also tells a screen reader what it lists. */
export function Choice<Value>({ listLabel, ...select }: SelectProps<Value> & { listLabel: string }) {
  return (
    <Select<Value>
      {...select}
      virtual={false}
      popupRender={(list) => (
        <div ref={(popup) => popup?.querySelector('[role=listbox]')?.setAttribute('aria-label', listLabel)}>{list}</div>
      )}
    />
  );
}
