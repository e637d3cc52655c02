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
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
