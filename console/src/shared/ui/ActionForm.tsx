import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';
import type { Refusal } from '#shared/api/Refusal';

interface Props<Body> {
  /** Keeps the fields of the forms on one page apart. */
  name: string;
  action: string;
  primary?: boolean;
  command: { submit: (body: Body) => void; pending: boolean; refusal: Refusal | null; done?: number };
  onReload: () => unknown;
  initialValues?: Partial<Body>;
  children?: ReactNode;
}

/** What a move asks for, and the button that sends it; empty again once it worked. */
export function ActionForm<Body>({ name, action, primary, command, onReload, initialValues, children }: Props<Body>) {
  return (
    <Form<Body>
      key={command.done}
      name={name}
      layout="vertical"
      initialValues={initialValues}
      onFinish={command.submit}
    >
      {children}
      <Button type={primary ? 'primary' : 'default'} block htmlType="submit" loading={command.pending}>
        {action}
      </Button>
      <ProblemNotice refusal={command.refusal} onReload={onReload} />
    </Form>
  );
}
