//! `/over`, `/bronnen`, `/privacy`, `/toegankelijkheid`: pages that do not change.

use ::app::pages::about;

use crate::http::{Shown, Visit};

pub(super) async fn about(visit: Visit) -> Shown {
    about::about(&visit.ctx()).into()
}

pub(super) async fn sources(visit: Visit) -> Shown {
    about::sources(&visit.ctx()).into()
}

pub(super) async fn privacy(visit: Visit) -> Shown {
    about::privacy(&visit.ctx()).into()
}

pub(super) async fn accessibility(visit: Visit) -> Shown {
    about::accessibility(&visit.ctx()).into()
}
