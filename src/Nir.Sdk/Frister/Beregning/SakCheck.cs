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
    private readonly SakFindings _findings = new();
    private readonly DateOnly? _foersteTillatelse;

    private SakCheck(Personsak sak, DateOnly date)
    {
        _sak = sak;
        _date = date;
        _foersteTillatelse = sak.Tillatelser.Earliest(static tillatelse => tillatelse?.Innvilget);
    }

    /// <summary>The first fact of the person, the programme and the training that keeps them from being computed, and all that is wrong.</summary>
    internal readonly record struct FindingInSak(Saksavvik? Person, Saksavvik? Program, Saksavvik? Norsk, IReadOnlyList<Saksavvik> All);

    public static FindingInSak Check(Personsak sak, DateOnly date)
    {
        var check = new SakCheck(sak, date);
        var person = check.CheckPerson();
        var program = check.CheckEach(sak.Programmer, nameof(Personsak.Program), nameof(Personsak.Programmer),
            static (check, program, path) => check.CheckProgram(program, path));
        var norsk = check.CheckEach(sak.Norskopplaeringer, nameof(Personsak.Norsk), nameof(Personsak.Norskopplaeringer),
            static (check, norsk, path) => check.CheckNorsk(norsk, path));
        check.CheckUnderretninger();
        return new(person, program, norsk, check._findings.All);
    }

    private Saksavvik? CheckPerson()
    {
        _findings.CheckDay(_sak.Foedselsdato, default, nameof(Personsak.Foedselsdato));
        if (_sak.Foedselsdato > _date)
        {
            _findings.Report(Saksavvikstype.FoedtEtterDagen, default, nameof(Personsak.Foedselsdato));
        }

        CheckTillatelser();
        CheckTillatelserInOrder();
        CheckList(_sak.Bosettinger, nameof(Personsak.Bosettinger), static (check, home, place) => check.CheckHome(home.Kommune, home.Dato, home.Til, place));
        CheckList(_sak.Folkeregistreringer, nameof(Personsak.Folkeregistreringer),
            static (check, home, place) => check.CheckHome(home.Kommune, home.Dato, home.Til, place));
        _findings.CheckList(_sak.Mottaksopphold, null, nameof(Personsak.Mottaksopphold),
            static (findings, opphold, path) => findings.CheckPeriod(opphold.Fra, opphold.Til, path));
        _findings.CheckList(_sak.Arbeidsforhold, null, nameof(Personsak.Arbeidsforhold), static (findings, arbeid, path) =>
        {
            findings.CheckPeriod(arbeid.Fra, arbeid.Til, path);
            findings.CheckHours(arbeid.TimerPerUke, path, nameof(Arbeidsforhold.TimerPerUke));
        });
        if (_sak.Utdanningsbakgrunn is { } utdanning)
        {
            _findings.CheckKode(utdanning.IsDefined(), default, nameof(Personsak.Utdanningsbakgrunn));
        }

        CheckAsylsak();
        return _findings.FirstSince(0);
    }

    private void CheckTillatelser() => CheckList(_sak.Tillatelser, nameof(Personsak.Tillatelser), static (check, tillatelse, place) =>
    {
        var findings = check._findings;
        findings.CheckKode(tillatelse.Oppholdsgrunnlag.IsDefined(), place, nameof(Tillatelse.Oppholdsgrunnlag));
        findings.CheckPeriod(tillatelse.Innvilget, tillatelse.Til, place, nameof(Tillatelse.Innvilget));
        findings.CheckDay(tillatelse.Ankomst, place, nameof(Tillatelse.Ankomst));
        findings.CheckDay(tillatelse.FoersteFornyelse, place, nameof(Tillatelse.FoersteFornyelse));
        findings.CheckDay(tillatelse.ReferansepersonBosatt, place, nameof(Tillatelse.ReferansepersonBosatt));
        findings.CheckDay(tillatelse.Soekt, place, nameof(Tillatelse.Soekt));
        if (tillatelse.Innvilget < check._sak.Foedselsdato)
        {
            findings.Report(Saksavvikstype.FoerFoedselen, place, nameof(Tillatelse.Innvilget));
        }

        findings.CheckDay(tillatelse.EndeligTilbakekalt, place, nameof(Tillatelse.EndeligTilbakekalt));
    });

    // What is checked against the rest of the case: no closure, since every case makes them.
    private void CheckList<T>(ValueList<T> list, string name, Action<SakCheck, T, SakPlace> check)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var place = new SakPlace(null, name, i);
            if (list[i] is null)
            {
                _findings.Report(Saksavvikstype.ManglerVerdi, place, "");
            }
            else
            {
                check(this, list[i], place);
            }
        }
    }

    // In the order of their dates: each permit is compared with what came before it, once.
    private void CheckTillatelserInOrder()
    {
        int[] order = _sak.Tillatelser is [not null] ? [0] : [.. Enumerable.Range(0, _sak.Tillatelser.Count).Where(i => _sak.Tillatelser[i] is not null)
            .OrderBy(i => _sak.Tillatelser[i].Innvilget).ThenBy(i => _sak.Tillatelser[i].Oppholdsgrunnlag)];
        var (lastEnd, lastEndBefore) = (DateOnly.MinValue, DateOnly.MinValue);
        for (var k = 0; k < order.Length; k++)
        {
            var tillatelse = _sak.Tillatelser[order[k]];
            var before = k == 0 ? null : _sak.Tillatelser[order[k - 1]];
            lastEndBefore = before?.Innvilget == tillatelse.Innvilget ? lastEndBefore : lastEnd;
            var place = new SakPlace(null, nameof(Personsak.Tillatelser), order[k]);
            if (before?.Innvilget == tillatelse.Innvilget && before.Oppholdsgrunnlag != tillatelse.Oppholdsgrunnlag)
            {
                _findings.Report(Saksavvikstype.SammeDag, place, nameof(Tillatelse.Innvilget));
            }
            else if (lastEndBefore >= tillatelse.Innvilget)
            {
                _findings.Report(Saksavvikstype.TillatelserOverlapper, place, nameof(Tillatelse.Innvilget));
            }

            lastEnd = tillatelse.Til > lastEnd ? tillatelse.Til.Value : lastEnd;
        }
    }

    private void CheckHome(Kommunenummer kommune, DateOnly from, DateOnly? to, SakPlace place)
    {
        if (kommune == default)
        {
            _findings.Report(Saksavvikstype.ManglerVerdi, place, nameof(Bosetting.Kommune));
        }

        _findings.CheckPeriod(from, to, place, nameof(Bosetting.Dato));
        if (from < _sak.Foedselsdato)
        {
            _findings.Report(Saksavvikstype.FoerFoedselen, place, nameof(Bosetting.Dato));
        }
    }

    // A start before the permit or the offer is more likely a slip than a fact.
    private void CheckStart(DateOnly? start, DateOnly? tilbud, SakPlace place)
    {
        if (start is null)
        {
            return;
        }

        if (_foersteTillatelse is { } first && start < first)
        {
            _findings.Report(Saksavvikstype.FoerTillatelsen, place, nameof(Programdeltakelse.Startdato));
        }
        else if (start < tilbud)
        {
            _findings.Report(Saksavvikstype.FoerTilbudet, place, nameof(Programdeltakelse.Startdato));
        }

        if (start < _sak.Foedselsdato)
        {
            _findings.Report(Saksavvikstype.FoerFoedselen, place, nameof(Programdeltakelse.Startdato));
        }
    }

    private void CheckAsylsak()
    {
        if (_sak.Asylsak is not { } asylsak)
        {
            return;
        }

        const string section = nameof(Personsak.Asylsak);
        _findings.CheckDay(asylsak.Soekt, new(section, null, -1), nameof(Sak.Asylsak.Soekt));
        _findings.CheckDay(asylsak.AvslaattAvUdi, new(section, null, -1), nameof(Sak.Asylsak.AvslaattAvUdi));
        if (asylsak.TimerKulturOgVerdier < 0)
        {
            _findings.Report(Saksavvikstype.AntalletErUmulig, new(section, null, -1), nameof(Sak.Asylsak.TimerKulturOgVerdier));
        }

        CheckHours(asylsak.TimerNorsk, section, nameof(Sak.Asylsak.TimerNorsk), static week => week.Timer);
        CheckHours(asylsak.TimerSamfunnskunnskap, section, nameof(Sak.Asylsak.TimerSamfunnskunnskap), static week => week.Timer);
    }

    // A year has many weeks, and nearly all of them are as they should be.
    private void CheckHours<T>(ValueList<T> weeks, string part, string name, Func<T, decimal> hours)
        where T : class
    {
        for (var i = 0; i < weeks.Count; i++)
        {
            if (weeks[i] is not { } week)
            {
                _findings.Report(Saksavvikstype.ManglerVerdi, new(part, name, i), "");
            }
            else if (!SakFindings.IsPossible(hours(week)))
            {
                _findings.Report(Saksavvikstype.AntalletErUmulig, new(part, name, i), nameof(Norsktimer.Timer));
            }
        }
    }

    // A notice is counted from alone; what is wrong with one concerns nothing else.
    private void CheckUnderretninger() =>
        _findings.CheckList(_sak.Underretninger, null, nameof(Personsak.Underretninger),
            static (findings, underretning, path) => findings.CheckDay(underretning.Mottatt, path, nameof(Underretning.Mottatt)));

    private Saksavvik? CheckEach<T>(ValueList<T> all, string one, string many, Func<SakCheck, T, string, Saksavvik?> check)
        where T : class
    {
        Saksavvik? first = null;
        for (var i = 0; i < all.Count; i++)
        {
            var path = all.Count == 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{many}[{i}]");
            if (all[i] is null)
            {
                var missing = _findings.Report(Saksavvikstype.ManglerVerdi, default, path);
                first ??= missing;
                continue;
            }

            first = check(this, all[i], path) is { } found ? first ?? found : first;
        }

        return first;
    }

    private Saksavvik? CheckProgram(Programdeltakelse program, string path)
    {
        var before = _findings.Count;
        _findings.CheckDay(program.Tilbudsdato, new(path, null, -1), nameof(Programdeltakelse.Tilbudsdato));
        _findings.CheckDay(program.Kravdato, new(path, null, -1), nameof(Programdeltakelse.Kravdato));
        _findings.CheckDay(program.SluttmaalFra, new(path, null, -1), nameof(Programdeltakelse.SluttmaalFra));
        _findings.CheckDay(program.AvbruttEllerAvvist, new(path, null, -1), nameof(Programdeltakelse.AvbruttEllerAvvist));
        _findings.CheckDay(program.Startdato, new(path, null, -1), nameof(Programdeltakelse.Startdato));
        _findings.CheckDay(program.Avsluttet, new(path, null, -1), nameof(Programdeltakelse.Avsluttet));
        CheckStart(program.Startdato, program.Tilbudsdato, new(path, null, -1));
        if (program.Avsluttet < program.Startdato)
        {
            _findings.Report(Saksavvikstype.SluttFoerStart, new(path, null, -1), nameof(Programdeltakelse.Avsluttet));
        }

        if (program.Sluttmaal is { } sluttmaal)
        {
            _findings.CheckKode(sluttmaal.IsDefined(), new(path, null, -1), nameof(Programdeltakelse.Sluttmaal));
        }

        CheckVedtak(program.Vedtak, path);
        CheckPermisjoner(program.Permisjoner, path);
        _findings.CheckList(program.Fravaer, path, nameof(Programdeltakelse.Fravaer), static (findings, fravaer, place) =>
        {
            findings.CheckKode(fravaer.Fravaerstype.IsDefined(), place, nameof(Fravaer.Fravaerstype));
            findings.CheckPeriod(fravaer.Fra, fravaer.Til, place);
        });
        return _findings.FirstSince(before);
    }

    private Saksavvik? CheckNorsk(Norskdeltakelse norsk, string path)
    {
        var before = _findings.Count;
        _findings.CheckDay(norsk.Tilbudsdato, new(path, null, -1), nameof(Norskdeltakelse.Tilbudsdato));
        _findings.CheckDay(norsk.Kravdato, new(path, null, -1), nameof(Norskdeltakelse.Kravdato));
        _findings.CheckDay(norsk.Startdato, new(path, null, -1), nameof(Norskdeltakelse.Startdato));
        _findings.CheckDay(norsk.Fullfoert, new(path, null, -1), nameof(Norskdeltakelse.Fullfoert));
        _findings.CheckDay(norsk.Avsluttet, new(path, null, -1), nameof(Norskdeltakelse.Avsluttet));
        _findings.CheckDay(norsk.YtterligereSoekt, new(path, null, -1), nameof(Norskdeltakelse.YtterligereSoekt));
        _findings.CheckDay(norsk.YtterligereTilbudt, new(path, null, -1), nameof(Norskdeltakelse.YtterligereTilbudt));
        CheckStart(norsk.Startdato, norsk.Tilbudsdato, new(path, null, -1));
        _findings.CheckDay(norsk.SamfunnskunnskapsproeveAvlagt, new(path, null, -1), nameof(Norskdeltakelse.SamfunnskunnskapsproeveAvlagt));
        CheckVedtak(norsk.Vedtak, path);
        CheckPermisjoner(norsk.Permisjoner, path);
        _findings.CheckList(norsk.Fritak, path, nameof(Norskdeltakelse.Fritak), static (findings, fritak, place) =>
        {
            findings.CheckKode(fritak.Fritaksgrunn.IsDefined(), place, nameof(Fritak.Fritaksgrunn));
            findings.CheckKode(fritak.Fritaksomraade.IsDefined(), place, nameof(Fritak.Fritaksomraade));
            findings.CheckPeriod(fritak.Fra ?? fritak.Vedtaksdato, fritak.Til, place);
        });
        CheckHours(norsk.TimerNorsk, path, nameof(Norskdeltakelse.TimerNorsk), static week => week.Timer);
        CheckHours(norsk.TimerSamfunnskunnskap, path, nameof(Norskdeltakelse.TimerSamfunnskunnskap), static week => week.Timer);
        return _findings.FirstSince(before);
    }

    private void CheckVedtak(ValueList<Vedtak> vedtak, string part) =>
        _findings.CheckList(vedtak, part, nameof(Programdeltakelse.Vedtak), static (findings, single, singlePath) =>
    {
        findings.CheckKode(single.Vedtakstype.IsDefined(), singlePath, nameof(Registreringer.Vedtak.Vedtakstype));
        findings.CheckDay(single.Vedtaksdato, singlePath, nameof(Registreringer.Vedtak.Vedtaksdato));
        findings.CheckDay(single.Startdato, singlePath, nameof(Registreringer.Vedtak.Startdato));
        findings.CheckDay(single.Sluttdato, singlePath, nameof(Registreringer.Vedtak.Sluttdato));
        if (single.Sluttdato < single.Startdato)
        {
            findings.Report(Saksavvikstype.SluttFoerStart, singlePath, nameof(Registreringer.Vedtak.Sluttdato));
        }
    });

    private void CheckPermisjoner(ValueList<Permisjon> permisjoner, string part) =>
        _findings.CheckList(permisjoner, part, nameof(Programdeltakelse.Permisjoner), static (findings, permisjon, singlePath) =>
    {
        findings.CheckKode(permisjon.Permisjonsgrunn.IsDefined(), singlePath, nameof(Permisjon.Permisjonsgrunn));
        findings.CheckPeriod(permisjon.Fra, permisjon.Til, singlePath);
    });
}
