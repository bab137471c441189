//! People of the desks: enrolment, pass phrase, second factor, sessions. No HTML here.
