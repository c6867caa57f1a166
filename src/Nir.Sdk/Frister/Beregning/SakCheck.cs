using System.Globalization;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Finds facts that cannot be right, so that no answer rests on them and no date runs out of the calendar.</summary>
internal sealed class SakCheck
{
    private readonly Personsak _sak;
    private readonly DateOnly _date;
    private List<Saksavvik>? _avvik;
    private readonly DateOnly? _foersteTillatelse;

    private SakCheck(Personsak sak, DateOnly date)
    {
        _sak = sak;
        _date = date;
        _foersteTillatelse = sak.Tillatelser.Min(static tillatelse => tillatelse?.Innvilget);
    }

    /// <summary>The first fact of the person, the programme and the training that keeps them from being computed, and all that is wrong.</summary>
    internal readonly record struct FindingInSak(Saksavvik? Person, Saksavvik? Program, Saksavvik? Norsk, IReadOnlyList<Saksavvik> All);

    public static FindingInSak Check(Personsak sak, DateOnly date)
    {
        var check = new SakCheck(sak, date);
        var person = check.Person();
        var program = check.Each(sak.Programmer, nameof(Personsak.Program), nameof(Personsak.Programmer), check.Program);
        var norsk = check.Each(sak.Norskopplaeringer, nameof(Personsak.Norsk), nameof(Personsak.Norskopplaeringer), check.Norsk);
        check.Underretninger();
        return new(person, program, norsk, check._avvik ?? []);
    }

    private Saksavvik? Person()
    {
        Day(_sak.Foedselsdato, default, nameof(Personsak.Foedselsdato));
        if (_sak.Foedselsdato > _date)
        {
            Report(Saksavvikstype.FoedtEtterDagen, default, nameof(Personsak.Foedselsdato));
        }

        Tillatelser();
        Tillatelsesrekkefoelge();
        List(_sak.Bosettinger, null, nameof(Personsak.Bosettinger), (bosetting, path) =>
        {
            Hjem(bosetting.Kommune, bosetting.Dato, bosetting.Til, path);
        });
        List(_sak.Folkeregistreringer, null, nameof(Personsak.Folkeregistreringer), (registrering, path) =>
        {
            Hjem(registrering.Kommune, registrering.Dato, registrering.Til, path);
        });
        List(_sak.Mottaksopphold, null, nameof(Personsak.Mottaksopphold), (opphold, path) => Periode(opphold.Fra, opphold.Til, path));
        List(_sak.Arbeidsforhold, null, nameof(Personsak.Arbeidsforhold), (arbeid, path) =>
        {
            Periode(arbeid.Fra, arbeid.Til, path);
            Count(arbeid.TimerPerUke, path, nameof(Arbeidsforhold.TimerPerUke));
        });
        if (_sak.Utdanningsbakgrunn is { } utdanning)
        {
            ToKode(utdanning.IsDefined(), default, nameof(Personsak.Utdanningsbakgrunn));
        }

        Asylsak();
        return FirstSince(0);
    }

    private void Tillatelser() => List(_sak.Tillatelser, null, nameof(Personsak.Tillatelser), (tillatelse, path) =>
    {
        ToKode(tillatelse.Oppholdsgrunnlag.IsDefined(), path, nameof(Tillatelse.Oppholdsgrunnlag));
        Periode(tillatelse.Innvilget, tillatelse.Til, path, nameof(Tillatelse.Innvilget));
        Day(tillatelse.Ankomst, path, nameof(Tillatelse.Ankomst));
        Day(tillatelse.FoersteFornyelse, path, nameof(Tillatelse.FoersteFornyelse));
        Day(tillatelse.ReferansepersonBosatt, path, nameof(Tillatelse.ReferansepersonBosatt));
        Day(tillatelse.Soekt, path, nameof(Tillatelse.Soekt));
        if (tillatelse.Innvilget < _sak.Foedselsdato)
        {
            Report(Saksavvikstype.FoerFoedselen, path, nameof(Tillatelse.Innvilget));
        }

        Day(tillatelse.EndeligTilbakekalt, path, nameof(Tillatelse.EndeligTilbakekalt));
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
            var plass = new SakPlace(null, nameof(Personsak.Tillatelser), order[k]);
            if (before?.Innvilget == tillatelse.Innvilget && before.Oppholdsgrunnlag != tillatelse.Oppholdsgrunnlag)
            {
                Report(Saksavvikstype.SammeDag, plass, nameof(Tillatelse.Innvilget));
            }
            else if (lastEndBefore >= tillatelse.Innvilget)
            {
                Report(Saksavvikstype.TillatelserOverlapper, plass, nameof(Tillatelse.Innvilget));
            }

            lastEnd = tillatelse.Til > lastEnd ? tillatelse.Til.Value : lastEnd;
        }
    }

    private void Hjem(Kommunenummer kommune, DateOnly from, DateOnly? to, SakPlace plass)
    {
        if (kommune == default)
        {
            Report(Saksavvikstype.ManglerVerdi, plass, nameof(Bosetting.Kommune));
        }

        Periode(from, to, plass, nameof(Bosetting.Dato));
        if (from < _sak.Foedselsdato)
        {
            Report(Saksavvikstype.FoerFoedselen, plass, nameof(Bosetting.Dato));
        }
    }

    // A start before the permit or the offer is more likely a slip than a fact.
    private void Start(DateOnly? start, DateOnly? tilbud, SakPlace plass)
    {
        if (start is null)
        {
            return;
        }

        if (_foersteTillatelse is { } first && start < first)
        {
            Report(Saksavvikstype.FoerTillatelsen, plass, nameof(Programdeltakelse.Startdato));
        }
        else if (start < tilbud)
        {
            Report(Saksavvikstype.FoerTilbudet, plass, nameof(Programdeltakelse.Startdato));
        }

        if (start < _sak.Foedselsdato)
        {
            Report(Saksavvikstype.FoerFoedselen, plass, nameof(Programdeltakelse.Startdato));
        }
    }

    private void Asylsak()
    {
        if (_sak.Asylsak is not { } asylsak)
        {
            return;
        }

        const string section = nameof(Personsak.Asylsak);
        Day(asylsak.Soekt, new(section, null, -1), nameof(Sak.Asylsak.Soekt));
        Day(asylsak.AvslaattAvUdi, new(section, null, -1), nameof(Sak.Asylsak.AvslaattAvUdi));
        if (asylsak.TimerKulturOgVerdier < 0)
        {
            Report(Saksavvikstype.AntalletErUmulig, new(section, null, -1), nameof(Sak.Asylsak.TimerKulturOgVerdier));
        }

        List(asylsak.TimerNorsk, section, nameof(Sak.Asylsak.TimerNorsk), (week, path) => Count(week.Timer, path, nameof(Norsktimer.Timer)));
        List(asylsak.TimerSamfunnskunnskap, section, nameof(Sak.Asylsak.TimerSamfunnskunnskap),
            (week, path) => Count(week.Timer, path, nameof(Samfunnskunnskapstimer.Timer)));
    }

    // A notice is counted from alone; what is wrong with one concerns nothing else.
    private void Underretninger() =>
        List(_sak.Underretninger, null, nameof(Personsak.Underretninger),
            (underretning, path) => Day(underretning.Mottatt, path, nameof(Underretning.Mottatt)));

    private Saksavvik? Each<T>(ValueList<T> all, string one, string many, Func<T, string, Saksavvik?> check)
        where T : class
    {
        Saksavvik? first = null;
        for (var i = 0; i < all.Count; i++)
        {
            var path = all.Count == 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{many}[{i}]");
            if (all[i] is null)
            {
                Report(Saksavvikstype.ManglerVerdi, default, path);
                first ??= _avvik![^1];
                continue;
            }

            first = check(all[i], path) is { } found ? first ?? found : first;
        }

        return first;
    }

    private Saksavvik? Program(Programdeltakelse program, string path)
    {
        var before = _avvik?.Count ?? 0;
        Day(program.Tilbudsdato, new(path, null, -1), nameof(Programdeltakelse.Tilbudsdato));
        Day(program.Kravdato, new(path, null, -1), nameof(Programdeltakelse.Kravdato));
        Day(program.SluttmaalFra, new(path, null, -1), nameof(Programdeltakelse.SluttmaalFra));
        Day(program.AvbruttEllerAvvist, new(path, null, -1), nameof(Programdeltakelse.AvbruttEllerAvvist));
        Day(program.Startdato, new(path, null, -1), nameof(Programdeltakelse.Startdato));
        Day(program.Avsluttet, new(path, null, -1), nameof(Programdeltakelse.Avsluttet));
        Start(program.Startdato, program.Tilbudsdato, new(path, null, -1));
        if (program.Avsluttet < program.Startdato)
        {
            Report(Saksavvikstype.SluttFoerStart, new(path, null, -1), nameof(Programdeltakelse.Avsluttet));
        }

        if (program.Sluttmaal is { } sluttmaal)
        {
            ToKode(sluttmaal.IsDefined(), new(path, null, -1), nameof(Programdeltakelse.Sluttmaal));
        }

        Vedtak(program.Vedtak, path);
        Permisjoner(program.Permisjoner, path);
        List(program.Fravaer, path, nameof(Programdeltakelse.Fravaer), (fravaer, place) =>
        {
            ToKode(fravaer.Fravaerstype.IsDefined(), place, nameof(Fravaer.Fravaerstype));
            Periode(fravaer.Fra, fravaer.Til, place);
        });
        return FirstSince(before);
    }

    private Saksavvik? Norsk(Norskdeltakelse norsk, string path)
    {
        var before = _avvik?.Count ?? 0;
        Day(norsk.Tilbudsdato, new(path, null, -1), nameof(Norskdeltakelse.Tilbudsdato));
        Day(norsk.Kravdato, new(path, null, -1), nameof(Norskdeltakelse.Kravdato));
        Day(norsk.Startdato, new(path, null, -1), nameof(Norskdeltakelse.Startdato));
        Day(norsk.Fullfoert, new(path, null, -1), nameof(Norskdeltakelse.Fullfoert));
        Day(norsk.Avsluttet, new(path, null, -1), nameof(Norskdeltakelse.Avsluttet));
        Day(norsk.YtterligereSoekt, new(path, null, -1), nameof(Norskdeltakelse.YtterligereSoekt));
        Day(norsk.YtterligereTilbudt, new(path, null, -1), nameof(Norskdeltakelse.YtterligereTilbudt));
        Start(norsk.Startdato, norsk.Tilbudsdato, new(path, null, -1));
        Day(norsk.SamfunnskunnskapsproeveAvlagt, new(path, null, -1), nameof(Norskdeltakelse.SamfunnskunnskapsproeveAvlagt));
        Vedtak(norsk.Vedtak, path);
        Permisjoner(norsk.Permisjoner, path);
        List(norsk.Fritak, path, nameof(Norskdeltakelse.Fritak), (fritak, place) =>
        {
            ToKode(fritak.Fritaksgrunn.IsDefined(), place, nameof(Fritak.Fritaksgrunn));
            ToKode(fritak.Fritaksomraade.IsDefined(), place, nameof(Fritak.Fritaksomraade));
            Periode(fritak.Fra ?? fritak.Vedtaksdato, fritak.Til, place);
        });
        List(norsk.TimerNorsk, path, nameof(Norskdeltakelse.TimerNorsk), (week, place) => Count(week.Timer, place, nameof(Norsktimer.Timer)));
        List(norsk.TimerSamfunnskunnskap, path, nameof(Norskdeltakelse.TimerSamfunnskunnskap),
            (week, place) => Count(week.Timer, place, nameof(Samfunnskunnskapstimer.Timer)));
        return FirstSince(before);
    }

    private void Vedtak(ValueList<Vedtak> vedtak, string part) => List(vedtak, part, nameof(Programdeltakelse.Vedtak), (single, singlePath) =>
    {
        ToKode(single.Vedtakstype.IsDefined(), singlePath, nameof(Registreringer.Vedtak.Vedtakstype));
        Day(single.Vedtaksdato, singlePath, nameof(Registreringer.Vedtak.Vedtaksdato));
        Day(single.Startdato, singlePath, nameof(Registreringer.Vedtak.Startdato));
        Day(single.Sluttdato, singlePath, nameof(Registreringer.Vedtak.Sluttdato));
        if (single.Sluttdato < single.Startdato)
        {
            Report(Saksavvikstype.SluttFoerStart, singlePath, nameof(Registreringer.Vedtak.Sluttdato));
        }
    });

    private void Permisjoner(ValueList<Permisjon> permisjoner, string part) =>
        List(permisjoner, part, nameof(Programdeltakelse.Permisjoner), (permisjon, singlePath) =>
    {
        ToKode(permisjon.Permisjonsgrunn.IsDefined(), singlePath, nameof(Permisjon.Permisjonsgrunn));
        Periode(permisjon.Fra, permisjon.Til, singlePath);
    });

    private void Periode(DateOnly from, DateOnly? to, SakPlace plass, string nameFrom = "Fra")
    {
        Day(from, plass, nameFrom);
        Day(to, plass, "Til");
        if (to < from)
        {
            Report(Saksavvikstype.SluttFoerStart, plass, "Til");
        }
    }

    private void Day(DateOnly? day, SakPlace plass, string member)
    {
        if (day is { } d && !Calendar.IsPossible(d))
        {
            Report(Saksavvikstype.DagenErUmulig, plass, member);
        }
    }

    private void ToKode(bool isKnown, SakPlace plass, string member)
    {
        if (!isKnown)
        {
            Report(Saksavvikstype.UkjentKode, plass, member);
        }
    }

    // A week has 168 hours.
    private void Count(decimal timer, SakPlace plass, string member)
    {
        if (timer is < 0 or > 168)
        {
            Report(Saksavvikstype.AntalletErUmulig, plass, member);
        }
    }

    private void Report(Saksavvikstype type, SakPlace plass, string member) => (_avvik ??= []).Add(new(type, plass.Path(member)));

    private Saksavvik? FirstSince(int count) => _avvik?.Skip(count).FirstOrDefault(static avvik => avvik.Prevents);

    private void List<T>(ValueList<T> list, string? part, string name, Action<T, SakPlace> checkAll)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var plass = new SakPlace(part, name, i);
            if (list[i] is null)
            {
                Report(Saksavvikstype.ManglerVerdi, plass, "");
                continue;
            }

            checkAll(list[i], plass);
        }
    }

    // Where a fact stands. Its path is written only when something is wrong with it: most never are.
    private readonly record struct SakPlace(string? Part, string? List, int Index)
    {
        public string Path(string member)
        {
            var part = Part is null ? "" : $"{Part}.";
            return List is null
                ? $"{part}{member}"
                : string.Create(CultureInfo.InvariantCulture, $"{part}{List}[{Index}]{(member.Length == 0 ? "" : ".")}{member}");
        }
    }
}
