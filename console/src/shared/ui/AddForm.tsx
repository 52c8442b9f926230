import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Refusal } from '#shared/api/Refusal';
import { Fold } from './Fold';
import { ProblemNotice } from './ProblemNotice';

interface Props<Body> {
  /** Keeps the fields of the forms on one page apart. */
  name: string;
  title: string;
  command: { mutate: (body: Body) => void; isPending: boolean; error: Refusal | null; submittedAt: number; isSuccess: boolean };
  initialValues?: Partial<Body>;
  children: ReactNode;
}

/** Something new, folded away until it is wanted; empty again once it was taken in. */
export function AddForm<Body>({ name, title, command, initialValues, children }: Props<Body>) {
  const [taken, setTaken] = useState(0);
  if (command.isSuccess && command.submittedAt !== taken) {
    setTaken(command.submittedAt);
  }
  return (
    <div className="card add">
      <Fold title={title}>
        <Form<Body>
          key={taken}
          name={name}
          layout="vertical"
          initialValues={initialValues}
          onFinish={command.mutate}
        >
          {children}
          <ProblemNotice refusal={command.error} />
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {title}
          </Button>
        </Form>
      </Fold>
    </div>
  );
}
