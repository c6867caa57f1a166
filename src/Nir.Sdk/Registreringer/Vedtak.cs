using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>A municipal decision (enkeltvedtak, IL § 46).</summary>
[ModelPart]
public sealed record Vedtak : RegistreringPart, IPeriode
{
    /// <summary>What was decided.</summary>
    [PartKey]
    public required Vedtakstype Vedtakstype { get; init; }

    /// <summary>The day the decision was made.</summary>
    [PartKey]
    public required DateOnly Vedtaksdato { get; init; }

    /// <summary>
    /// The first day the decision covers. Under kapittel 6A the startdato of the first vedtak on training starts the 12 months
    /// (IL § 37 d). Null: the decision covers no period, as an avslag.
    /// </summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>The last day the decision covers, inclusive. Null: open.</summary>
    public DateOnly? Sluttdato { get; init; }

    internal override DateOnly? Hendelsesdato => Vedtaksdato;

    DateOnly? IPeriode.Fra => Startdato;

    DateOnly? IPeriode.Til => Sluttdato;

    string IPeriode.MemberTo => nameof(Sluttdato);
}
