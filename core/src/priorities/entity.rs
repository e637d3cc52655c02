//! The table as sea-orm sees it. Private to `priorities`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod priority {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "priority")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub chosen_by: String,
        pub method: String,
        pub ranked: Option<i32>,
        pub chosen_on: Date,
        pub reason: String,
        pub not_chosen: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
