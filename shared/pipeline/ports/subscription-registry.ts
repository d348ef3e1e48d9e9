export interface TopicSubscription {
  /** Absent while pending. */
  readonly arn?: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly filterPolicy?: string;
}

export interface SubscriptionAttributes {
  readonly filterPolicy?: string;
  /** False when someone opened the link in the mail: then anyone, a mail scanner too, can unsubscribe them. */
  readonly confirmationWasAuthenticated: boolean;
}

/** SNS's side of subscribing. */
export interface SubscriptionRegistry {
  subscribe(request: {
    readonly protocol: "email" | "sms";
    readonly endpoint: string;
    readonly subscriberId: string;
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
