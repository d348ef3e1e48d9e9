import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";

/** A TLS-only topic, encrypted when a key is given; `publishers` are AWS services that publish by themselves. */
export class NoticeTopic extends Construct {
  readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly topicName: string;
      readonly displayName: string;
      readonly key?: IKey | undefined;
      readonly publishers?: readonly string[];
    },
  ) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", {
      topicName: props.topicName,
      displayName: props.displayName,
      enforceSSL: true,
      ...(props.key && { masterKey: props.key }),
    });
    for (const service of props.publishers ?? []) this.#letPublish(service);
  }

  /** Only on behalf of this account: otherwise anybody's alarm could name this topic. */
  #letPublish(service: string): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: `Allow${service.split(".")[0]}`,
        principals: [new ServicePrincipal(service)],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
  }
}
