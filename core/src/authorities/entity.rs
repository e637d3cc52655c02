//! The tables as sea-orm sees them. Private to `authorities`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod authority {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "authority")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub slug: String,
        pub name_cy: String,
        pub nation: String,
        pub region: String,
        pub sort: String,
        pub is_fictional: bool,
        pub group_name: String,
        pub group_name_cy: String,
        pub board_name: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod authority_code {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "authority_code")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub authority_id: Uuid,
        pub is_current: bool,
        pub changed_on: Option<Date>,
        pub provenance: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
