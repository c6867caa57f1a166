namespace Nir.Sdk.Registreringer;

/// <summary>
/// Marks what tells a part from the others of its list: two parts with the same key are the same thing, told differently. It is how a merge
/// knows a changed part again.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PartKeyAttribute : Attribute;
