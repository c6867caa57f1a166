using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>The field must not be sent for a person under this law. Refused when the rule is <c>Dokumentert</c>, else a remark.</summary>
/// <param name="lovverk">The law that forbids the field.</param>
/// <param name="regel">The rule's id.</param>
public sealed class ForbudtUnderAttribute(Lovverk lovverk, string regel) : FeltregelAttribute(lovverk, regel);
