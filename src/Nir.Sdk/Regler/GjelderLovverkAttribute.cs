using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Regler;

/// <summary>
/// Says which laws a registration may be under: the analyzers take it for true where the value is used, and demand it where a value is
/// given. On a type: of every instance of it. On a <see cref="Lovverk"/> value: which of its values it may have.
/// </summary>
/// <param name="lovverk">The laws; one at least.</param>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Property | AttributeTargets.Field
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class GjelderLovverkAttribute(params Lovverk[] lovverk) : Attribute
{
    /// <summary>The laws that it may be under.</summary>
    public IReadOnlyList<Lovverk> Lovverk { get; } = [.. lovverk];
}
