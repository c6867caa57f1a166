using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>
/// The field must be registered within two months of existing (IF § 58). Missing, it is a remark with a due date, never a refusal, since a
/// first transfer may hold no more than the vedtak.
/// </summary>
/// <param name="lovverk">The law that expects the field.</param>
/// <param name="regel">The rule's id.</param>
public sealed class ForventetUnderAttribute(Lovverk lovverk, string regel) : FeltregelAttribute(lovverk, regel);
