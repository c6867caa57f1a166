using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3003: a new vedtak is registered within two months of its date (IF § 58).</summary>
internal static class NIR3003_VedtaketErRegistrertITide
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        var earlier = check.Context.Tidligere;
        if (earlier is null && check.Context.IsNew is not true)
        {
            check.DoNotAssess(RegelNumber.NIR3003, nameof(ValidationContext.Tidligere));
            return;
        }

        for (var i = 0; i < (registrering.Vedtak?.Count ?? 0); i++)
        {
            var vedtak = registrering.Vedtak![i];
            // No reading of weekends ends the time sooner than this: most are in time, and cost nothing.
            if (registrering.Lovverk.IsDefined() && Calendar.IsPossible(vedtak.Vedtaksdato)
                && vedtak.Vedtaksdato.AddMonths(Registreringsfrist.Maaneder) < check.Context.Dato && earlier?.Vedtak?.AsSpan().Contains(vedtak) is not true
                && FindLastDay(vedtak.Vedtaksdato, registrering.Lovverk, check.Context.RegelmotorOptions) is { } frist && frist < check.Context.Dato)
            {
                check.Report(RegelCatalogue.NIR3003, new(nameof(Registrering.Vedtak), i), nameof(Vedtak.Vedtaksdato), frist);
            }
        }
    }

    private static DateOnly? FindLastDay(DateOnly vedtaksdato, Lovverk lovverk, RegelmotorOptions? valg) => valg is null || valg.IsOrdinary
        ? Registreringsfrist.FindLastDay(vedtaksdato, lovverk)
        : Registreringsfrist.FindLastDay(vedtaksdato, lovverk, valg);
}
