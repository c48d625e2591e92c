//! Looking up the fields of the inventory.

use super::{Catalog, FieldRole, RecordField, ThingSort, head_key};

impl Catalog {
    /// The fields of a sort of thing, in the order in which they are shown.
    pub fn fields_of(&self, of: ThingSort) -> impl Iterator<Item = &RecordField> {
        let fields = self.inventory.fields.iter();
        fields.filter(move |field| field.of.contains(&of))
    }

    /// The field with a role, if there is one.
    pub fn field_of_role(&self, role: FieldRole) -> Option<&RecordField> {
        let mut fields = self.inventory.fields.iter();
        fields.find(|field| field.role == Some(role))
    }

    /// The field of a sort of thing that the head of a column means, however it is written.
    pub fn field_headed(&self, of: ThingSort, head: &str) -> Option<&RecordField> {
        let key = head_key(head);
        let mut fields = self.fields_of(of);
        fields.find(|field| field.all_heads().any(|known| head_key(known) == key))
    }
}
