//! The way of a referral to the desk that answers it: pure.
