/** Which code was deployed last. */
export interface DeploymentRecord {
  deployment(): Promise<Deployment | undefined>;
  recordDeployment(deployment: Deployment): Promise<void>;
}

export interface Deployment {
  /** Version of the package and hash of the bundles. */
  readonly code: string;
  readonly at: number;
}

/** While paused nothing is dispatched, swept or published; nothing is lost, what is pending waits. */
export interface PauseSwitch {
  paused(): Promise<Pause | undefined>;
  pause(pause: Pause): Promise<void>;
  resume(): Promise<void>;
}

export interface Pause {
  readonly since: number;
  readonly reason: string;
}
