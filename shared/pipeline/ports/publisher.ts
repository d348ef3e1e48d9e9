export interface Queue<Message> {
  /** Resolves when every message is accepted; entries that failed one by one are retried one by one. */
  send(messages: readonly Message[]): Promise<void>;
}

/** One publish to the alert topic: SNS picks the text by protocol and the people by the attribute `to`. */
export interface Publication {
  readonly subject: string;
  readonly email: string;
  readonly sms: string;
  /** Versioned JSON for machines. */
  readonly machine: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  /** Number of the alert topic; the first when absent, which is also that of the machine subscribers. */
  readonly topic?: number;
}

export interface Publisher {
  /** @throws {WatchError} PUBLISH_TRANSIENT (try again later) or PUBLISH_PERMANENT (it never will). */
  publish(publication: Publication): Promise<{ readonly messageId: string }>;
}

/** A plain notice to whoever runs the system. */
export interface OperatorNotices {
  send(notice: { readonly subject: string; readonly body: string }): Promise<void>;
}
