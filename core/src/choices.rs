//! Enums whose values are stored, sent and read as stable keys.

/// Makes an enum of unit variants, each with its key: `ALL`, `key()` and
/// `parse()`. A choice is never a bare string once it is past the edge.
macro_rules! choices {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$variant_about:meta])* $variant:ident = $key:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_about])* $variant,)+
        }

        impl $name {
            /// Every value, in the order in which people are offered them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The stable key: in tables, addresses, files and word keys.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }

            /// The value with this key.
            ///
            /// # Errors
            /// [`Wrong::Missing`](crate::Wrong::Missing) for nothing at all,
            /// [`Wrong::NotAChoice`](crate::Wrong::NotAChoice) for any other key.
            pub fn parse(key: &str) -> Result<Self, $crate::Wrong> {
                match key {
                    $($key => Ok(Self::$variant),)+
                    "" => Err($crate::Wrong::Missing),
                    _ => Err($crate::Wrong::NotAChoice),
                }
            }

            /// The value that a table row has. The table's `CHECK` allows no other.
            #[allow(dead_code, reason = "some choices are never stored")]
            pub(crate) fn stored(key: &str) -> Result<Self, $crate::Error> {
                Self::parse(key).map_err(|_| $crate::Error::Corrupt(stringify!($name)))
            }
        }
    };
}

pub(crate) use choices;
