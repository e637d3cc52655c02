//! The table as sea-orm sees it. Private to `packs`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod pack {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pack")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub urn: String,
        pub kind: String,
        pub version: i32,
        pub sha256: String,
        #[sea_orm(column_type = "Text")]
        pub text: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
