using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Without this field the transfer is refused when the rule is <c>Dokumentert</c>, else remarked on.</summary>
/// <param name="lovverk">The law that requires the field.</param>
/// <param name="regel">The rule's id.</param>
public sealed class PaakrevdUnderAttribute(Lovverk lovverk, string regel) : FeltregelAttribute(lovverk, regel);
