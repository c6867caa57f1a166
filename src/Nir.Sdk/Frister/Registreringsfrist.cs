namespace Nir.Sdk.Frister;

/// <summary>The deadline for registering: within two months after the information exists (IF §§ 58-59).</summary>
public static class Registreringsfrist
{
    /// <summary>The number of calendar months.</summary>
    public const int Maaneder = 2;

    /// <summary>
    /// The last day to register, inclusive: the same day number two months on, or that month's last day (domstolloven § 148), moved to the
    /// next virkedag (§ 149). That these sections count here is <see cref="Kilder.Grunnlag.Utledet"/>: the law names no counting rule.
    /// </summary>
    /// <param name="oppstod">The day the information existed.</param>
    public static DateOnly SisteDag(DateOnly oppstod) => Virkedager.FoerstFraOgMed(oppstod.AddMonths(Maaneder));
}
