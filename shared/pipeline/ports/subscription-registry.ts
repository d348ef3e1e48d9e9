export interface TopicSubscription {
  /** Absent while pending. */
  readonly arn?: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly filterPolicy?: string;
  /** Number of the alert topic it is on. */
  readonly topic: number;
}

export interface SubscriptionAttributes {
  readonly filterPolicy?: string;
  /** False when someone opened the link in the mail: then anyone, a mail scanner too, can unsubscribe them. */
  readonly confirmationWasAuthenticated: boolean;
}

/** SNS's side of subscribing, over all alert topics. */
export interface SubscriptionRegistry {
  /** How many subscribers the topics take together. */
  capacity(): Promise<number>;
  /** On the topic named, or on the first that has room. @throws {WatchError} TOPIC_FULL when none has */
  subscribe(request: {
    readonly protocol: "email" | "sms";
    readonly endpoint: string;
    readonly subscriberId: string;
    readonly topic?: number;
  }): Promise<{ readonly arn?: string }>;
  /** Always with AuthenticateOnUnsubscribe. */
  confirm(token: string): Promise<{ readonly arn: string }>;
  unsubscribe(arn: string): Promise<void>;
  list(): Promise<TopicSubscription[]>;
  /** Undefined when there is no such subscription. */
  attributes(arn: string): Promise<SubscriptionAttributes | undefined>;
  /** Sets the filter policy to {"to": ["<subscriberId>"]}. */
  setAddress(arn: string, subscriberId: string): Promise<void>;
  isOptedOut(phoneNumber: string): Promise<boolean>;
}
