using System.Text;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Writes a step as a sentence.</summary>
internal static class Stegtekst
{
    public static string Skriv(Forklaringssteg steg, bool norsk)
    {
        var tekst = new StringBuilder(Setning(steg, norsk));
        tekst.Append(' ').Append(Regel(steg, norsk));
        if (steg.Valg is { } valg)
        {
            tekst.Append(norsk ? " Åpent punkt " : " Open point ").Append(valg.Punkt).Append(": ").Append(norsk ? valg.Tekst : valg.TekstEn);
        }

        return tekst.ToString();
    }

    private static string Setning(Forklaringssteg steg, bool norsk) => steg.Operasjon switch
    {
        Regneoperasjon.VelgRad => Rad(steg, norsk, norsk ? "Gjelder" : "Applies"),
        Regneoperasjon.Omfatter => Rad(steg, norsk, steg.Ut.Regelverdi.Sannhet is true ? (norsk ? "Ja" : "Yes") : (norsk ? "Nei" : "No")),
        Regneoperasjon.LeggTilMaaneder or Regneoperasjon.LeggTilUker or Regneoperasjon.LeggTilDager or Regneoperasjon.LeggTilVirkedager or Regneoperasjon.LeggTilAar or Regneoperasjon.Sum =>
            $"{Inn(steg, 0, norsk)} + {Inn(steg, 1, norsk)} = {Ut(steg, norsk)}.",
        Regneoperasjon.Rest or Regneoperasjon.TrekkFraMaaneder => $"{Inn(steg, 0, norsk)} − {Inn(steg, 1, norsk)} = {Ut(steg, norsk)}.",
        Regneoperasjon.DagenFoer => norsk ? $"Dagen før {Inn(steg, 0, norsk)} er {Ut(steg, norsk)}." : $"The day before {Inn(steg, 0, norsk)} is {Ut(steg, norsk)}.",
        Regneoperasjon.FoersteVirkedag => Virkedag(steg, norsk),
        Regneoperasjon.TellDager or Regneoperasjon.TellVirkedager or Regneoperasjon.TellVirkedagerI => Telling(steg, norsk),
        Regneoperasjon.Tidligste => $"{(norsk ? "Den tidligste av" : "The earliest of")} {Alle(steg, norsk)}: {Ut(steg, norsk)}.",
        Regneoperasjon.Seneste => $"{(norsk ? "Den seneste av" : "The latest of")} {Alle(steg, norsk)}: {Ut(steg, norsk)}.",
        Regneoperasjon.ErMinst => Sammenligning(steg, "≥", norsk),
        Regneoperasjon.ErOver => Sammenligning(steg, ">", norsk),
        Regneoperasjon.ErLik => Sammenligning(steg, "=", norsk),
        Regneoperasjon.ErUnder or Regneoperasjon.ErFoer => Sammenligning(steg, "<", norsk),
        Regneoperasjon.SisteDagIMaaneden => norsk ? $"Siste dag i måned {Inn(steg, 1, norsk)} i {Inn(steg, 0, norsk)}: {Ut(steg, norsk)}." : $"The last day of month {Inn(steg, 1, norsk)} in {Inn(steg, 0, norsk)}: {Ut(steg, norsk)}.",
        _ => $"{(norsk ? steg.Rad!.Tekst : steg.Rad!.TekstEn)} {Inn(steg, 0, norsk)}.",
    };

    private static string Rad(Forklaringssteg steg, bool norsk, string svar)
    {
        var rad = steg.Rad!;
        var spurte = string.Join(", ", steg.Inn.Where(ledd => rad.Spoersmaal.IsTold(ledd.Navn)).Select(ledd => ledd.Phrase(norsk)));
        var fakta = spurte.Length == 0 ? "" : $": {spurte}";
        return $"{(norsk ? steg.Rad!.Tekst : steg.Rad!.TekstEn)} {svar}{fakta}.";
    }

    private static string Virkedag(Forklaringssteg steg, bool norsk) => (steg.Inn[0].Verdi == steg.Ut.Verdi, norsk) switch
    {
        (true, true) => $"{Inn(steg, 0, norsk)} er en virkedag.",
        (true, false) => $"{Inn(steg, 0, norsk)} is a working day.",
        (false, true) => $"{Inn(steg, 0, norsk)} er en fridag; neste virkedag er {Ut(steg, norsk)}.",
        (false, false) => $"{Inn(steg, 0, norsk)} is a day off; the next working day is {Ut(steg, norsk)}.",
    };

    private static string Telling(Forklaringssteg steg, bool norsk) => norsk
        ? $"I tiden fra {Inn(steg, 0, norsk)} til {Inn(steg, 1, norsk)} faller {Ut(steg, norsk)} av {Inn(steg, 2, norsk)}."
        : $"Between {Inn(steg, 0, norsk)} and {Inn(steg, 1, norsk)} fall {Ut(steg, norsk)} of {Inn(steg, 2, norsk)}.";

    private static string Sammenligning(Forklaringssteg steg, string tegn, bool norsk) =>
        $"{Inn(steg, 0, norsk)} {tegn} {Inn(steg, 1, norsk)}: {Ut(steg, norsk)}.";

    // The rule with its paragraph, and how well it is known unless a source says it outright.
    private static string Regel(Forklaringssteg steg, bool norsk)
    {
        var rad = steg.Rad!;
        var introduksjonsloven = rad.EtterIntroduksjonsloven is { } own && own.Id == steg.Regel.Kilde?.Id;
        var kilde = Kildehenvisning.LegalBasis(rad, introduksjonsloven ? Lovverk.Introduksjonsloven : null) is { } basis ? $", {Kildehenvisning.Kort(basis)}" : "";
        var grunnlag = rad.Grunnlag switch
        {
            Grunnlag.Utledet => norsk ? ", utledet" : ", derived",
            Grunnlag.Antatt => norsk ? ", antatt" : ", assumed",
            _ => "",
        };
        return $"[{rad.Id}{kilde}{grunnlag}]";
    }

    private static string Alle(Forklaringssteg steg, bool norsk) => string.Join(", ", steg.Inn.Select(ledd => ledd.Phrase(norsk)));

    private static string Inn(Forklaringssteg steg, int indeks, bool norsk) => steg.Inn[indeks].Phrase(norsk);

    private static string Ut(Forklaringssteg steg, bool norsk) => steg.Ut.Regelverdi.Tekst(norsk);
}
