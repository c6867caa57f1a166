using Nir.Sdk.Kodeverk;

namespace Nir.Register.Register;

/// <summary>An end of a programme that the register computed, and whether it stands.</summary>
/// <param name="Aarsak">The computed reason.</param>
/// <param name="Dato">The last day of the programme as the register sees it.</param>
/// <param name="Beregnet">The register's date when it was computed.</param>
/// <param name="Behaviour">The id of the behaviour that computed it.</param>
public sealed record AvslutningTrail(Avslutningsaarsak Aarsak, DateOnly Dato, DateOnly Beregnet, string Behaviour)
{
    /// <summary>The day it was removed or fell away. Null: it stands.</summary>
    public DateOnly? Opphevet { get; init; }

    internal bool AppliesToSameAs(Avslutningsgrunn ground) => Aarsak == ground.Aarsak && Dato == ground.Dato;
}
