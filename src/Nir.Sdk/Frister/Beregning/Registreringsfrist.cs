using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

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

    /// <summary>
    /// The last day as <see cref="Regelmotor.ComputeRegistreringsfrist"/> has it by the ordinary readings, without the engine: every vedtak is asked, and most
    /// programs ask nothing else of it.
    /// </summary>
    /// <param name="arose">The day the information existed, 1900-2199.</param>
    /// <param name="lovverk">The law that governs the person.</param>
    /// <returns>Null: no deadline was laid down then.</returns>
    internal static DateOnly? FindLastDay(DateOnly arose, Lovverk lovverk)
    {
        foreach (var row in Parametre.Registreringsfrist.Rows)
        {
            if (row.IsKnownNow && row.Periode.Contains(arose) && row.Takes(VilkaarType.LovverkIndex, (int)lovverk))
            {
                return Virkedager.FindFirstFromAndIncluding(arose.AddMonths(row.Frist!.Value));
            }
        }

        return null;
    }

    /// <summary>The same where the engine is told to read the law in another way.</summary>
    internal static DateOnly? FindLastDay(DateOnly arose, Lovverk lovverk, RegelmotorOptions valg)
    {
        var row = Parametre.Registreringsfrist.Choose(new SakLookup { Lovverk = lovverk, Hendelse = arose }, valg, out _, out _);
        return row is not { Frist: { } months } ? null
            : valg.WeekendRule is WeekendRule.TilNesteVirkedag ? Virkedager.FindFirstFromAndIncluding(arose.AddMonths(months))
            : arose.AddMonths(months);
    }

    // A month more leaves room for the next virkedag.
    private static readonly DateOnly LastComputableDay = DateOnly.MaxValue.AddMonths(-Maaneder - 1);
}
