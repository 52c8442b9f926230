import { Component, type ReactNode } from 'react';
import { Broken } from './Broken';

/** Says so when what is inside fails, for example because its file could not be loaded. */
export class Guard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}
