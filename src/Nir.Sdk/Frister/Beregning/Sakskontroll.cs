using System.Globalization;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Finds facts that cannot be right, so that no answer rests on them and no date runs out of the calendar.</summary>
internal sealed class Sakskontroll
{
    private readonly Personsak _sak;
    private readonly DateOnly _dato;
    private List<Saksavvik>? _avvik;
    private readonly DateOnly? _foersteTillatelse;

    private Sakskontroll(Personsak sak, DateOnly dato)
    {
        _sak = sak;
        _dato = dato;
        _foersteTillatelse = sak.Tillatelser.Min(static tillatelse => tillatelse?.Innvilget);
    }

    /// <summary>The first fact of the person, the programme and the training that keeps them from being computed, and all that is wrong.</summary>
    internal readonly record struct Funn(Saksavvik? Person, Saksavvik? Program, Saksavvik? Norsk, IReadOnlyList<Saksavvik> Alle);

    public static Funn Kontroller(Personsak sak, DateOnly dato)
    {
        var kontroll = new Sakskontroll(sak, dato);
        var person = kontroll.Person();
        var program = kontroll.Each(sak.Programmer, nameof(Personsak.Program), nameof(Personsak.Programmer), kontroll.Program);
        var norsk = kontroll.Each(sak.Norskopplaeringer, nameof(Personsak.Norsk), nameof(Personsak.Norskopplaeringer), kontroll.Norsk);
        kontroll.Underretninger();
        return new(person, program, norsk, kontroll._avvik ?? []);
    }

    private Saksavvik? Person()
    {
        Dag(_sak.Foedselsdato, default, nameof(Personsak.Foedselsdato));
        if (_sak.Foedselsdato > _dato)
        {
            Meld(Saksavvikstype.FoedtEtterDagen, default, nameof(Personsak.Foedselsdato));
        }

        Tillatelser();
        Tillatelsesrekkefoelge();
        Liste(_sak.Bosettinger, null, nameof(Personsak.Bosettinger), (bosetting, sti) =>
        {
            Hjem(bosetting.Kommune, bosetting.Dato, bosetting.Til, sti);
        });
        Liste(_sak.Folkeregistreringer, null, nameof(Personsak.Folkeregistreringer), (registrering, sti) =>
        {
            Hjem(registrering.Kommune, registrering.Dato, registrering.Til, sti);
        });
        Liste(_sak.Mottaksopphold, null, nameof(Personsak.Mottaksopphold), (opphold, sti) => Periode(opphold.Fra, opphold.Til, sti));
        Liste(_sak.Arbeidsforhold, null, nameof(Personsak.Arbeidsforhold), (arbeid, sti) =>
        {
            Periode(arbeid.Fra, arbeid.Til, sti);
            Antall(arbeid.TimerPerUke, sti, nameof(Arbeidsforhold.TimerPerUke));
        });
        if (_sak.Utdanningsbakgrunn is { } utdanning)
        {
            Kode(utdanning.ErDefinert(), default, nameof(Personsak.Utdanningsbakgrunn));
        }

        Asylsak();
        return FoersteSiden(0);
    }

    private void Tillatelser() => Liste(_sak.Tillatelser, null, nameof(Personsak.Tillatelser), (tillatelse, sti) =>
    {
        Kode(tillatelse.Oppholdsgrunnlag.ErDefinert(), sti, nameof(Tillatelse.Oppholdsgrunnlag));
        Periode(tillatelse.Innvilget, tillatelse.Til, sti, nameof(Tillatelse.Innvilget));
        Dag(tillatelse.Ankomst, sti, nameof(Tillatelse.Ankomst));
        Dag(tillatelse.FoersteFornyelse, sti, nameof(Tillatelse.FoersteFornyelse));
        Dag(tillatelse.ReferansepersonBosatt, sti, nameof(Tillatelse.ReferansepersonBosatt));
        Dag(tillatelse.Soekt, sti, nameof(Tillatelse.Soekt));
        if (tillatelse.Innvilget < _sak.Foedselsdato)
        {
            Meld(Saksavvikstype.FoerFoedselen, sti, nameof(Tillatelse.Innvilget));
        }

        Dag(tillatelse.EndeligTilbakekalt, sti, nameof(Tillatelse.EndeligTilbakekalt));
    });

    // In the order of their dates: each permit is compared with what came before it, once.
    private void Tillatelsesrekkefoelge()
    {
        var order = Enumerable.Range(0, _sak.Tillatelser.Count).Where(i => _sak.Tillatelser[i] is not null)
            .OrderBy(i => _sak.Tillatelser[i].Innvilget).ThenBy(i => _sak.Tillatelser[i].Oppholdsgrunnlag).ToArray();
        var (lastEnd, lastEndBefore) = (DateOnly.MinValue, DateOnly.MinValue);
        for (var k = 0; k < order.Length; k++)
        {
            var tillatelse = _sak.Tillatelser[order[k]];
            var before = k == 0 ? null : _sak.Tillatelser[order[k - 1]];
            lastEndBefore = before?.Innvilget == tillatelse.Innvilget ? lastEndBefore : lastEnd;
            var plass = new Plass(null, nameof(Personsak.Tillatelser), order[k]);
            if (before?.Innvilget == tillatelse.Innvilget && before.Oppholdsgrunnlag != tillatelse.Oppholdsgrunnlag)
            {
                Meld(Saksavvikstype.SammeDag, plass, nameof(Tillatelse.Innvilget));
            }
            else if (lastEndBefore >= tillatelse.Innvilget)
            {
                Meld(Saksavvikstype.TillatelserOverlapper, plass, nameof(Tillatelse.Innvilget));
            }

            lastEnd = tillatelse.Til > lastEnd ? tillatelse.Til.Value : lastEnd;
        }
    }

    private void Hjem(Kommunenummer kommune, DateOnly fra, DateOnly? til, Plass plass)
    {
        if (kommune == default)
        {
            Meld(Saksavvikstype.ManglerVerdi, plass, nameof(Bosetting.Kommune));
        }

        Periode(fra, til, plass, nameof(Bosetting.Dato));
        if (fra < _sak.Foedselsdato)
        {
            Meld(Saksavvikstype.FoerFoedselen, plass, nameof(Bosetting.Dato));
        }
    }

    // A start before the permit or the offer is more likely a slip than a fact.
    private void Start(DateOnly? start, DateOnly? tilbud, Plass plass)
    {
        if (start is null)
        {
            return;
        }

        if (_foersteTillatelse is { } foerste && start < foerste)
        {
            Meld(Saksavvikstype.FoerTillatelsen, plass, nameof(Programdeltakelse.Startdato));
        }
        else if (start < tilbud)
        {
            Meld(Saksavvikstype.FoerTilbudet, plass, nameof(Programdeltakelse.Startdato));
        }

        if (start < _sak.Foedselsdato)
        {
            Meld(Saksavvikstype.FoerFoedselen, plass, nameof(Programdeltakelse.Startdato));
        }
    }

    private void Asylsak()
    {
        if (_sak.Asylsak is not { } asylsak)
        {
            return;
        }

        const string Sti = nameof(Personsak.Asylsak);
        Dag(asylsak.Soekt, new(Sti, null, -1), nameof(Sak.Asylsak.Soekt));
        Dag(asylsak.AvslaattAvUdi, new(Sti, null, -1), nameof(Sak.Asylsak.AvslaattAvUdi));
        if (asylsak.TimerKulturOgVerdier < 0)
        {
            Meld(Saksavvikstype.AntalletErUmulig, new(Sti, null, -1), nameof(Sak.Asylsak.TimerKulturOgVerdier));
        }

        Liste(asylsak.TimerNorsk, Sti, nameof(Sak.Asylsak.TimerNorsk), (uke, sti) => Antall(uke.Timer, sti, nameof(Norsktimer.Timer)));
        Liste(asylsak.TimerSamfunnskunnskap, Sti, nameof(Sak.Asylsak.TimerSamfunnskunnskap), (uke, sti) => Antall(uke.Timer, sti, nameof(Samfunnskunnskapstimer.Timer)));
    }

    // A notice is counted from alone; what is wrong with one concerns nothing else.
    private void Underretninger() => Liste(_sak.Underretninger, null, nameof(Personsak.Underretninger), (underretning, sti) => Dag(underretning.Mottatt, sti, nameof(Underretning.Mottatt)));

    private Saksavvik? Each<T>(ValueList<T> all, string one, string many, Func<T, string, Saksavvik?> check)
        where T : class
    {
        Saksavvik? first = null;
        for (var i = 0; i < all.Count; i++)
        {
            var path = all.Count == 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{many}[{i}]");
            if (all[i] is null)
            {
                Meld(Saksavvikstype.ManglerVerdi, default, path);
                first ??= _avvik![^1];
                continue;
            }

            first = check(all[i], path) is { } found ? first ?? found : first;
        }

        return first;
    }

    private Saksavvik? Program(Programdeltakelse program, string path)
    {
        var foer = _avvik?.Count ?? 0;
                Dag(program.Tilbudsdato, new(path, null, -1), nameof(Programdeltakelse.Tilbudsdato));
        Dag(program.Kravdato, new(path, null, -1), nameof(Programdeltakelse.Kravdato));
        Dag(program.SluttmaalFra, new(path, null, -1), nameof(Programdeltakelse.SluttmaalFra));
        Dag(program.AvbruttEllerAvvist, new(path, null, -1), nameof(Programdeltakelse.AvbruttEllerAvvist));
        Dag(program.Startdato, new(path, null, -1), nameof(Programdeltakelse.Startdato));
        Dag(program.Avsluttet, new(path, null, -1), nameof(Programdeltakelse.Avsluttet));
        Start(program.Startdato, program.Tilbudsdato, new(path, null, -1));
        if (program.Avsluttet < program.Startdato)
        {
            Meld(Saksavvikstype.SluttFoerStart, new(path, null, -1), nameof(Programdeltakelse.Avsluttet));
        }

        if (program.Sluttmaal is { } sluttmaal)
        {
            Kode(sluttmaal.ErDefinert(), new(path, null, -1), nameof(Programdeltakelse.Sluttmaal));
        }

        Vedtak(program.Vedtak, path);
        Permisjoner(program.Permisjoner, path);
        Liste(program.Fravaer, path, nameof(Programdeltakelse.Fravaer), (fravaer, place) =>
        {
            Kode(fravaer.Fravaerstype.ErDefinert(), place, nameof(Fravaer.Fravaerstype));
            Periode(fravaer.Fra, fravaer.Til, place);
        });
        return FoersteSiden(foer);
    }

    private Saksavvik? Norsk(Norskdeltakelse norsk, string path)
    {
        var foer = _avvik?.Count ?? 0;
        Dag(norsk.Tilbudsdato, new(path, null, -1), nameof(Norskdeltakelse.Tilbudsdato));
        Dag(norsk.Kravdato, new(path, null, -1), nameof(Norskdeltakelse.Kravdato));
        Dag(norsk.Startdato, new(path, null, -1), nameof(Norskdeltakelse.Startdato));
        Dag(norsk.Fullfoert, new(path, null, -1), nameof(Norskdeltakelse.Fullfoert));
        Dag(norsk.Avsluttet, new(path, null, -1), nameof(Norskdeltakelse.Avsluttet));
        Dag(norsk.YtterligereSoekt, new(path, null, -1), nameof(Norskdeltakelse.YtterligereSoekt));
        Start(norsk.Startdato, norsk.Tilbudsdato, new(path, null, -1));
        Dag(norsk.SamfunnskunnskapsproeveAvlagt, new(path, null, -1), nameof(Norskdeltakelse.SamfunnskunnskapsproeveAvlagt));
        Vedtak(norsk.Vedtak, path);
        Permisjoner(norsk.Permisjoner, path);
        Liste(norsk.Fritak, path, nameof(Norskdeltakelse.Fritak), (fritak, place) =>
        {
            Kode(fritak.Fritaksgrunn.ErDefinert(), place, nameof(Fritak.Fritaksgrunn));
            Kode(fritak.Fritaksomraade.ErDefinert(), place, nameof(Fritak.Fritaksomraade));
            Periode(fritak.Fra ?? fritak.Vedtaksdato, fritak.Til, place);
        });
        Liste(norsk.TimerNorsk, path, nameof(Norskdeltakelse.TimerNorsk), (uke, place) => Antall(uke.Timer, place, nameof(Norsktimer.Timer)));
        Liste(norsk.TimerSamfunnskunnskap, path, nameof(Norskdeltakelse.TimerSamfunnskunnskap), (uke, place) => Antall(uke.Timer, place, nameof(Samfunnskunnskapstimer.Timer)));
        return FoersteSiden(foer);
    }

    private void Vedtak(ValueList<Vedtak> vedtak, string del) => Liste(vedtak, del, nameof(Programdeltakelse.Vedtak), (enkelt, stiEnkelt) =>
    {
        Kode(enkelt.Vedtakstype.ErDefinert(), stiEnkelt, nameof(Registreringer.Vedtak.Vedtakstype));
        Dag(enkelt.Vedtaksdato, stiEnkelt, nameof(Registreringer.Vedtak.Vedtaksdato));
        Dag(enkelt.Startdato, stiEnkelt, nameof(Registreringer.Vedtak.Startdato));
        Dag(enkelt.Sluttdato, stiEnkelt, nameof(Registreringer.Vedtak.Sluttdato));
        if (enkelt.Sluttdato < enkelt.Startdato)
        {
            Meld(Saksavvikstype.SluttFoerStart, stiEnkelt, nameof(Registreringer.Vedtak.Sluttdato));
        }
    });

    private void Permisjoner(ValueList<Permisjon> permisjoner, string del) => Liste(permisjoner, del, nameof(Programdeltakelse.Permisjoner), (permisjon, stiEnkelt) =>
    {
        Kode(permisjon.Permisjonsgrunn.ErDefinert(), stiEnkelt, nameof(Permisjon.Permisjonsgrunn));
        Periode(permisjon.Fra, permisjon.Til, stiEnkelt);
    });

    private void Periode(DateOnly fra, DateOnly? til, Plass plass, string navnFra = "Fra")
    {
        Dag(fra, plass, navnFra);
        Dag(til, plass, "Til");
        if (til < fra)
        {
            Meld(Saksavvikstype.SluttFoerStart, plass, "Til");
        }
    }

    private void Dag(DateOnly? dag, Plass plass, string medlem)
    {
        if (dag is { } d && !Kalender.ErMulig(d))
        {
            Meld(Saksavvikstype.DagenErUmulig, plass, medlem);
        }
    }

    private void Kode(bool erKjent, Plass plass, string medlem)
    {
        if (!erKjent)
        {
            Meld(Saksavvikstype.UkjentKode, plass, medlem);
        }
    }

    // A week has 168 hours.
    private void Antall(decimal timer, Plass plass, string medlem)
    {
        if (timer is < 0 or > 168)
        {
            Meld(Saksavvikstype.AntalletErUmulig, plass, medlem);
        }
    }

    private void Meld(Saksavvikstype type, Plass plass, string medlem) => (_avvik ??= []).Add(new(type, plass.Sti(medlem)));

    private Saksavvik? FoersteSiden(int antall) => _avvik?.Skip(antall).FirstOrDefault(static avvik => avvik.Hindrer);

    private void Liste<T>(ValueList<T> liste, string? del, string navn, Action<T, Plass> kontroller)
    {
        for (var i = 0; i < liste.Count; i++)
        {
            var plass = new Plass(del, navn, i);
            if (liste[i] is null)
            {
                Meld(Saksavvikstype.ManglerVerdi, plass, "");
                continue;
            }

            kontroller(liste[i], plass);
        }
    }

    // Where a fact stands. Its path is written only when something is wrong with it: most never are.
    private readonly record struct Plass(string? Del, string? Liste, int Indeks)
    {
        public string Sti(string medlem)
        {
            var del = Del is null ? "" : $"{Del}.";
            return Liste is null ? $"{del}{medlem}" : string.Create(CultureInfo.InvariantCulture, $"{del}{Liste}[{Indeks}]{(medlem.Length == 0 ? "" : ".")}{medlem}");
        }
    }
}
