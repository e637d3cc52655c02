//! The table of all records, as sea-orm sees it. A noun's own entity belongs
//! to it.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(crate) mod record {
    use sea_orm::entity::prelude::*;

    use crate::Error;
    use crate::records::{AuthorityId, Head, Kind, RecordId, Version, Withdrawal};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "record")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub authority_id: Option<Uuid>,
        pub title: String,
        pub version: i32,
        pub created_at: DateTimeUtc,
        pub created_by: String,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
        pub withdrawn_at: Option<DateTimeUtc>,
        pub withdrawn_by: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub withdrawn_reason: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Model {
        pub(crate) fn head(self) -> Result<Head, Error> {
            let withdrawal = match (self.withdrawn_at, self.withdrawn_by, self.withdrawn_reason) {
                (Some(at), Some(by), Some(reason)) => Some(Withdrawal { at, by, reason }),
                _ => None,
            };
            Ok(Head {
                id: RecordId(self.id),
                kind: Kind::stored(&self.kind)?,
                authority: self.authority_id.map(AuthorityId),
                title: self.title,
                version: Version(self.version),
                created_at: self.created_at,
                created_by: self.created_by,
                changed_at: self.changed_at,
                changed_by: self.changed_by,
                withdrawal,
            })
        }
    }
}
