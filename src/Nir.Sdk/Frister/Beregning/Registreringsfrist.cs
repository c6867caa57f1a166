using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The deadline for registering: within two months after the information exists (IF §§ 58-59).</summary>
public static class Registreringsfrist
{
    /// <summary>The number of calendar months, under all three laws (rows G1 and G2).</summary>
    public static int Maaneder { get; } = Parametre.ToMaanederEtterIntegreringsloven.Frist!.Value;

    /// <summary>
    /// The last day to register, inclusive: the same day number two months on, or that month's last day (domstolloven § 148), moved to the
    /// next virkedag (§ 149). That these sections count here is <see cref="Kilder.Grunnlag.Utledet"/>: the law names no counting rule.
    /// </summary>
    /// <param name="arose">The day the information existed.</param>
    /// <returns>The day; the calendar's last day when there is none so late.</returns>
    public static DateOnly ComputeLastDay(DateOnly arose) =>
        arose > LastComputableDay ? DateOnly.MaxValue : Virkedager.FindFirstFromAndIncluding(arose.AddMonths(Maaneder));

    // A month more leaves room for the next virkedag.
    private static readonly DateOnly LastComputableDay = DateOnly.MaxValue.AddMonths(-Maaneder - 1);
}
