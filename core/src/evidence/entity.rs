//! The table as sea-orm sees it. Private to `evidence`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod evidence {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "evidence")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub source: String,
        pub dated_on: Date,
        pub provenance: String,
        pub summary: String,
        pub direction: String,
        pub attribution: String,
        pub classification: String,
        pub exempt_reason: String,
        pub other_explanations: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod evidence_file {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "evidence_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub evidence_id: Uuid,
        pub name: String,
        pub version: i32,
        pub file_type: String,
        pub sha256: String,
        pub bytes: i64,
        pub added_by: String,
        pub added_at: DateTimeUtc,
        pub withdrawn_at: Option<DateTimeUtc>,
        pub withdrawn_reason: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
