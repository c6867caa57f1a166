using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister;

/// <summary>Makes the named inputs of steps.</summary>
internal static class Stegfakta
{
    public static Stegledd Av(string navn, Ledd<DateOnly> ledd) => new(navn, Regelverdi.Av(ledd.Verdi), ledd.Opphav);

    public static Stegledd Av(string navn, Ledd<int> ledd, Enhet enhet) => new(navn, Regelverdi.Av(ledd.Verdi, enhet), ledd.Opphav);

    public static Stegledd Av(string navn, Ledd<decimal> ledd) => new(navn, Regelverdi.Av(ledd.Verdi), ledd.Opphav);

    public static Stegledd Av(string navn, Ledd<bool> ledd) => new(navn, Regelverdi.Av(ledd.Verdi), ledd.Opphav);

    /// <summary>What rows ask for, as the case answers it: the dates that decide and the facts of the conditions.</summary>
    public static Stegledd[] Inndata(Radspoersmaal spoersmaal, Oppslag o, Regelmotorvalg valg)
    {
        var inn = new List<Stegledd>(6);
        foreach (var noekkeldato in spoersmaal.Datoer)
        {
            if (o.Finn(noekkeldato) is { } dato)
            {
                inn.Add(Av(Navn(noekkeldato), dato));
            }
        }

        LeggTilKoder(inn, spoersmaal, o);
        LeggTilSannheter(inn, spoersmaal, o);
        foreach (var rad in spoersmaal.IkkeIKraft)
        {
            if (valg.Ikrafttredelse(rad) is { } ikraft)
            {
                inn.Add(new($"ikrafttredelse{rad}", Regelverdi.Av(ikraft), new Opphav(Valgpunkter.Ikrafttredelser.Muligheter[1], 0)));
            }
        }

        if (valg.KjentPaa is { } kjent)
        {
            inn.Add(new("kjentPaa", Regelverdi.Av(kjent), Opphav.Opplysning(Saksopplysning.KjentPaa)));
        }

        return [.. inn];
    }

    /// <summary>Whether a row asks for the input, by name.</summary>
    public static bool ErSpurt(Parameterrad rad, string navn) => navn switch
    {
        "lovverk" => !rad.Naar.Lovverk.IsEmpty,
        "familie" => !rad.Naar.Familie.IsEmpty,
        "rettsstilling" => !rad.Naar.Rettsstilling.IsEmpty,
        "oppholdsgrunnlag" => !rad.Naar.Oppholdsgrunnlag.IsEmpty,
        "sluttmaal" => !rad.Naar.Sluttmaal.IsEmpty,
        "utdanningsbakgrunn" => !rad.Naar.Utdanningsbakgrunn.IsEmpty || rad.Naar.Videregaaende is not null,
        "permisjonsgrunn" => !rad.Naar.Permisjonsgrunn.IsEmpty,
        "soektFraUtlandet" => rad.Naar.SoektFraUtlandet is not null,
        "ukrainskVideregaaende" => rad.Naar.UkrainskVideregaaende is not null,
        "fulltidVideregaaende" => rad.Naar.FulltidVideregaaende is not null,
        "videregaaende" or "utenSluttmaal" => false,
        "kjentPaa" => true,
        _ when navn.StartsWith("ikrafttredelse", StringComparison.Ordinal) => rad.ErIkkeIKraft,
        _ => navn == Navn(rad.Noekkeldato) && (rad.Periode.Fra is not null || rad.Periode.Til is not null),
    };

    private static string Navn(Noekkeldato noekkeldato) => noekkeldato switch
    {
        Noekkeldato.Tillatelse => "tillatelse",
        Noekkeldato.Ankomst => "ankomst",
        Noekkeldato.Asylsoeknad => "asylsoeknad",
        Noekkeldato.Bosetting => "bosetting",
        Noekkeldato.Tilbud => "tilbud",
        Noekkeldato.Vedtak => "vedtak",
        Noekkeldato.Vedtakstart => "vedtakstart",
        Noekkeldato.Programstart => "programstart",
        _ => "hendelse",
    };

    private static void LeggTilKoder(List<Stegledd> inn, Radspoersmaal s, Oppslag o)
    {
        LeggTil(inn, "lovverk", s.Lovverk, o.Lovverk?.Oppfoering(), o.LovverkOpphav);
        LeggTil(inn, "rettsstilling", s.Rettsstilling, o.Rettsstilling?.Oppfoering(), o.RettsstillingOpphav);
        LeggTil(inn, "oppholdsgrunnlag", s.Oppholdsgrunnlag, o.Oppholdsgrunnlag?.Oppfoering(), Opphav.Opplysning(Saksopplysning.Oppholdsgrunnlag, o.Tillatelsesindeks));
        LeggTil(inn, "sluttmaal", s.Sluttmaal, o.Sluttmaal?.Oppfoering(), Opphav.Opplysning(Saksopplysning.Sluttmaal));
        LeggTil(inn, "utdanningsbakgrunn", s.Utdanningsbakgrunn || s.Videregaaende, o.Utdanningsbakgrunn?.Oppfoering(), Opphav.Opplysning(Saksopplysning.Utdanningsbakgrunn));
        LeggTil(inn, "permisjonsgrunn", s.Permisjonsgrunn, o.Permisjonsgrunn?.Oppfoering(), Opphav.Opplysning(Saksopplysning.Programpermisjoner));
        if (s.Familie && o.Familie is { } familie)
        {
            inn.Add(new("familie", Regelverdi.Av(familie), Opphav.Opplysning(Familie(familie))));
        }
    }

    private static void LeggTilSannheter(List<Stegledd> inn, Radspoersmaal s, Oppslag o)
    {
        LeggTil(inn, "videregaaende", s.Videregaaende, o.Videregaaende, o.VideregaaendeOpphav);
        LeggTil(inn, "ukrainskVideregaaende", s.UkrainskVideregaaende, o.UkrainskVideregaaende, Opphav.Opplysning(Saksopplysning.UkrainskVideregaaende));
        LeggTil(inn, "soektFraUtlandet", s.SoektFraUtlandet, o.SoektFraUtlandet, Opphav.Opplysning(Saksopplysning.SoektFraUtlandet, o.Tillatelsesindeks));
        LeggTil(inn, "fulltidVideregaaende", s.FulltidVideregaaende, o.FulltidVideregaaende, Opphav.Opplysning(Saksopplysning.FulltidVideregaaende));
        LeggTil(inn, "utenSluttmaal", s.Sluttmaal && o.HarIkkeSluttmaal, true, Opphav.Opplysning(Saksopplysning.Sluttmaal));
    }

    private static Saksopplysning Familie(Registreringsfamilie familie) => familie switch
    {
        Registreringsfamilie.Introduksjonsprogram => Saksopplysning.Program,
        Registreringsfamilie.Asylopplaering => Saksopplysning.Asylsak,
        _ => Saksopplysning.Norsk,
    };

    private static void LeggTil(List<Stegledd> inn, string navn, bool erSpurt, Kodeoppfoering? kode, Opphav opphav)
    {
        if (erSpurt && Regelverdi.Av(kode) is { } verdi)
        {
            inn.Add(new(navn, verdi, opphav));
        }
    }

    private static void LeggTil(List<Stegledd> inn, string navn, bool erSpurt, bool? svar, Opphav opphav)
    {
        if (erSpurt && svar is { } verdi)
        {
            inn.Add(new(navn, Regelverdi.Av(verdi), opphav));
        }
    }
}
