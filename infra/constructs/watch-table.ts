import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { TableDefinition } from "../../shared/tables.ts";

/** A table as shared/tables.ts defines it: paid by request, restorable to any second of 35 days, kept when the stack goes. */
export class WatchTable extends Construct {
  readonly table: Table;

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly tableName: string;
      readonly definition: TableDefinition;
      readonly key?: IKey | undefined;
      /** Nobody deletes it by a slip, in the console either. */
      readonly deletionProtection: boolean;
    },
  ) {
    super(scope, id);
    const { key, indexes = {}, ttl } = props.definition;
    this.table = new Table(this, "Table", {
      tableName: props.tableName,
      partitionKey: { name: key, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
      deletionProtection: props.deletionProtection,
      ...(ttl && { timeToLiveAttribute: ttl }),
      ...(props.key && { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: props.key }),
    });
    for (const [indexName, { partition, sort, projection }] of Object.entries(indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: attribute(partition),
        ...(sort && { sortKey: attribute(sort) }),
        projectionType: projection === "ALL" ? ProjectionType.ALL : ProjectionType.KEYS_ONLY,
      });
    }
  }
}

function attribute({ name, type }: { readonly name: string; readonly type: "S" | "N" }) {
  return { name, type: type === "N" ? AttributeType.NUMBER : AttributeType.STRING };
}
