using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;
using Nir.Shared;

namespace Nir.Sdk.Tests.Registreringer;

/// <summary>Three states of a registration become one: no change is lost on either side, and what collides is told.</summary>
public sealed class RegistreringMergeTests
{
    private static readonly Config Setup = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_261_129UL, 11UL);
    private static readonly DateOnly Day = new(2026, 2, 16);

    // What tells the parts of a list apart, said here once more: the merge must not be its own judge.
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["vedtak"] = ["vedtakstype", "vedtaksdato"], ["tiltak"] = ["tiltakstype", "fra"], ["timerNorsk"] = ["uke"], ["norskmaal"] = ["delferdighet"],
    };

    private static readonly Gen<DateOnly?> Dates = Gen.Elements<DateOnly?>(null, Day, Day.AddDays(14), Day.AddDays(60));

    private static readonly Gen<Registrering> Programs =
        from tilbud in Dates
        from target in Gen.Elements<Sluttmaal?>(null, Sluttmaal.Arbeid, Sluttmaal.Grunnskole)
        from done in Gen.Elements<bool?>(null, true, false)
        from end in Dates
        from reason in Gen.Elements(Avslutningsaarsak.Heltidsarbeid, Avslutningsaarsak.Deltidsarbeid)
        from vedtak in Parts(
            from last in Dates
            select new Vedtak { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = Day, Sluttdato = last },
            from last in Dates
            select new Vedtak { Vedtakstype = Vedtakstype.ForlengelseIntroduksjonsprogram, Vedtaksdato = Day, Sluttdato = last })
        from tiltak in Parts(
            from last in Dates
            from hours in Gen.Elements<decimal?>(null, 5, 10)
            select new Tiltak { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = Day, Til = last, TimerPerUke = hours },
            from last in Dates
            select new Tiltak { Tiltakstype = Tiltakstype.Livsmestring, Fra = Day, Til = last },
            from last in Dates
            select new Tiltak { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = Day.AddDays(30), Til = last })
        select (Registrering)(BaseRegistrering.ProgramUnderIntegreringsloven with
        {
            Tilbudsdato = tilbud,
            Sluttmaal = target,
            LivsmestringGjennomfoert = done,
            Vedtak = vedtak,
            Tiltak = tiltak,
            Avslutning = end is { } date ? new() { Dato = date, Avslutningsaarsak = reason } : null,
        });

    private static readonly Gen<Registrering> Courses =
        from background in Gen.Elements<Utdanningsbakgrunn?>(null, Utdanningsbakgrunn.FullfoertGrunnskole, Utdanningsbakgrunn.VideregaaendeEllerHoeyere)
        from hours in Parts([.. Enumerable.Range(8, 4).Select(static week =>
            from hours in Gen.Elements(5m, 7.5m)
            select new Norsktimer { Uke = new(2026, week), Timer = hours })])
        from goals in Parts(
            from level in Gen.Elements(Norskmaalnivaa.A2, Norskmaalnivaa.B1)
            select new Norskmaal { Delferdighet = Delferdighet.Leseforstaaelse, Nivaa = level },
            from level in Gen.Elements(Norskmaalnivaa.A2, Norskmaalnivaa.B1)
            select new Norskmaal { Delferdighet = null, Nivaa = level })
        select (Registrering)(BaseRegistrering.NorskUnderIntegreringsloven with { Utdanningsbakgrunn = background, TimerNorsk = hours, Norskmaal = goals });

    private static readonly Gen<(Registrering Last, Registrering Mine, Registrering Nirs)> Triples = Gen.OneOf(Three(Programs), Three(Courses));

    [Fact]
    public void Without_a_change_in_NIR_the_merge_is_mine() => Applies(static (last, mine, _) =>
    {
        var merge = RegistreringMerge.Merge(last, mine, last);

        Assert.Equal(mine, merge.Registrering);
        Assert.True(merge.IsClean);
        Assert.Empty(merge.ChangedInNir);
        Assert.Equal(mine == last, merge.ChangedByMe.Count == 0);
    });

    [Fact]
    public void Without_a_change_of_mine_the_merge_is_NIRs() => Applies(static (last, _, nirs) =>
    {
        var merge = RegistreringMerge.Merge(last, last, nirs);

        Assert.Equal(nirs, merge.Registrering);
        Assert.True(merge.IsClean);
    });

    [Fact]
    public void The_same_change_on_both_sides_is_one_change() => Applies(static (last, mine, _) =>
    {
        var merge = RegistreringMerge.Merge(last, mine, mine);

        Assert.Equal(mine, merge.Registrering);
        Assert.True(merge.IsClean);
    });

    [Fact]
    public void No_change_in_NIR_is_ever_lost() => Applies(static (last, mine, nirs) =>
    {
        var (before, theirs, merged) = (Facts(last), Facts(nirs), Facts(RegistreringMerge.Merge(last, mine, nirs).Registrering));

        Assert.Empty(theirs.Except(before).Except(merged));
        Assert.Empty(before.Except(theirs).Intersect(merged));
    });

    [Fact]
    public void A_change_of_mine_is_there_or_collides_where_it_stands() => Applies(static (last, mine, nirs) =>
    {
        var merge = RegistreringMerge.Merge(last, mine, nirs);
        var (before, own, merged) = (Facts(last), Facts(mine), Facts(merge.Registrering));
        var collided = merge.Collisions.Select(static collision => collision.Peker.Split('/')[1]).ToHashSet();

        Assert.All(own.Except(before).Except(merged), fact => Assert.Contains(Member(fact), collided));
        Assert.All(before.Except(own).Intersect(merged), fact => Assert.Contains(Member(fact), collided));
    });

    [Fact]
    public void Which_side_is_whose_changes_nothing_where_nothing_collides() => Applies(static (last, mine, nirs) =>
    {
        var (one, other) = (RegistreringMerge.Merge(last, mine, nirs), RegistreringMerge.Merge(last, nirs, mine));

        Assert.Equal(one.IsClean, other.IsClean);
        if (one.IsClean)
        {
            Assert.Equal(Facts(one.Registrering), Facts(other.Registrering));
        }
    });

    [Fact]
    public void A_merge_that_is_done_once_more_changes_nothing() => Applies(static (last, mine, nirs) =>
    {
        var once = RegistreringMerge.Merge(last, mine, nirs);
        if (once.IsClean)
        {
            Assert.Equal(Facts(once.Registrering), Facts(RegistreringMerge.Merge(last, mine, once.Registrering).Registrering));
        }
    });

    [Fact]
    public void A_member_that_both_have_changed_collides_and_NIRs_stands()
    {
        var last = Examples.Program;

        var merge = RegistreringMerge.Merge(last, last with { Sluttmaal = Sluttmaal.Grunnskole }, last with { Sluttmaal = Sluttmaal.HoeyereUtdanning });

        Assert.Equal([new("/sluttmaal", "Sluttmaal")], merge.Collisions);
        Assert.Equal(Sluttmaal.HoeyereUtdanning, merge.Registrering.Sluttmaal);
    }

    [Fact]
    public void Members_of_one_tiltak_that_each_side_has_changed_are_both_kept()
    {
        var last = Examples.Program;
        var tiltak = last.Tiltak![0];

        var merge =
            RegistreringMerge.Merge(last, last with { Tiltak = [tiltak with { TimerPerUke = 20 }] }, last with { Tiltak = [tiltak with { Til = Day }] });

        Assert.True(merge.IsClean);
        Assert.Equal(tiltak with { TimerPerUke = 20, Til = Day }, Assert.Single(merge.Registrering.Tiltak!));
        Assert.Equal((["Tiltak[0].TimerPerUke"], ["Tiltak[0].Til"]), (merge.ChangedByMe, merge.ChangedInNir));
    }

    [Fact]
    public void Hours_of_one_week_that_both_have_changed_collide_at_that_week()
    {
        var last = BaseRegistrering.NorskUnderIntegreringsloven with { TimerNorsk = [Hours(8, 5), Hours(9, 5)] };

        var merge = RegistreringMerge.Merge(
            last, last with { TimerNorsk = [Hours(8, 5), Hours(9, 6)] }, last with { TimerNorsk = [Hours(8, 5), Hours(9, 7)] });

        Assert.Equal([new("/timerNorsk/1/timer", "TimerNorsk[1].Timer")], merge.Collisions);
    }

    [Fact]
    public void A_tiltak_that_one_has_ended_and_the_other_removed_collides()
    {
        var last = Examples.Program;
        var changed = last with { Tiltak = [last.Tiltak![0] with { Til = Day }] };

        Assert.Equal("/tiltak", Assert.Single(RegistreringMerge.Merge(last, changed, last with { Tiltak = null }).Collisions).Peker);
        Assert.Equal("/tiltak/0", Assert.Single(RegistreringMerge.Merge(last, last with { Tiltak = null }, changed).Collisions).Peker);
    }

    [Fact]
    public void A_first_day_that_each_has_moved_in_its_own_way_collides()
    {
        var last = Examples.Program;
        var tiltak = last.Tiltak![0];

        var merge = RegistreringMerge.Merge(
            last, last with { Tiltak = [tiltak with { Fra = tiltak.Fra.AddDays(1) }] }, last with { Tiltak = [tiltak with { Fra = tiltak.Fra.AddDays(2) }] });

        Assert.Equal("/tiltak", Assert.Single(merge.Collisions).Peker);
    }

    [Fact]
    public void A_list_that_holds_the_same_thing_twice_collides_as_a_whole_when_both_have_changed_it()
    {
        var last = BaseRegistrering.NorskUnderIntegreringsloven with { TimerNorsk = [Hours(8, 5), Hours(8, 6)] };

        var merge = RegistreringMerge.Merge(
            last, last with { TimerNorsk = [Hours(8, 5)] }, last with { TimerNorsk = [Hours(8, 5), Hours(8, 6), Hours(9, 7)] });

        Assert.Equal("/timerNorsk", Assert.Single(merge.Collisions).Peker);
        Assert.Equal(3, merge.Registrering.TimerNorsk!.Count);
    }

    [Fact]
    public void Members_that_only_NIR_knows_are_kept()
    {
        var last = Examples.Program;
        var nirs = (Introduksjonsprogram)NirJson.Read(System.Text.Encoding.UTF8.GetBytes(
            Examples.Json(last).Replace("\"kommune\"", "\"nytt\":1,\"kommune\"", StringComparison.Ordinal))).Registrering;

        var merge = RegistreringMerge.Merge(last, last with { Kravdato = Day }, nirs);

        Assert.Equal(nirs with { Kravdato = Day }, merge.Registrering);
    }

    [Fact]
    public void States_of_different_registrations_are_no_merge()
    {
        var last = Examples.Program;

        Assert.Throws<ArgumentException>(() => RegistreringMerge.Merge(last, last with { Id = Guid.NewGuid() }, last));
        Assert.Throws<ArgumentException>(() =>
            RegistreringMerge.Merge<Registrering>(last, BaseRegistrering.NorskUnderIntegreringsloven with { Id = last.Id }, last));
    }

    [Fact]
    public void A_merge_prints_places_and_no_content()
    {
        var last = Examples.Program;

        Assert.Equal($"Merged {last.Id} with collisions at /kravdato",
            RegistreringMerge.Merge(last, last with { Kravdato = Day }, last with { Kravdato = Day.AddDays(1) }).ToString());
        Assert.Equal($"Merged {last.Id}: 1 changed here, 0 in the register", RegistreringMerge.Merge(last, last with { Kravdato = Day }, last).ToString());
    }

    private static Norsktimer Hours(int week, decimal hours) => new() { Uke = new(2026, week), Timer = hours };

    private static void Applies(Action<Registrering, Registrering, Registrering> assertion) =>
        Check.One(Setup, Prop.ForAll(Triples.ToArbitrary(), triple => assertion(triple.Last, triple.Mine, triple.Nirs)));

    private static Gen<(Registrering, Registrering, Registrering)> Three(Gen<Registrering> one) =>
        from last in one
        from mine in one
        from nirs in one
        select (last, mine, nirs);

    // Each part is there or not; an empty list is one that is not given.
    private static Gen<ValueList<T>?> Parts<T>(params Gen<T>[] parts) => parts.Aggregate(
        Gen.Constant(new List<T>()),
        static (lists, part) =>
            from list in lists
            from one in part
            from there in Gen.Elements(true, true, false)
            select there ? [.. list, one] : list).Select(static list => list.Count == 0 ? null : list.ToValueList());

    private static string Member(string fact) => fact.Split('/', '=')[1];

    // What a registration says, in sentences that can be compared: a part of a list is called by its key, so that order says nothing.
    private static SortedSet<string> Facts(Registrering registrering)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(NirJson.Write(registrering));
        Add(json.RootElement, "", "");
        return facts;

        void Add(JsonElement element, string path, string member)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                    {
                        Add(property.Value, $"{path}/{property.Name}", property.Name);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var part in element.EnumerateArray())
                    {
                        var key = Keys[member].Select(name => part.TryGetProperty(name, out var value) ? value.ToString() : "");
                        facts.Add($"{path}/{string.Join(',', key)}");
                        Add(part, $"{path}/{string.Join(',', key)}", member);
                    }

                    break;
                default:
                    facts.Add($"{path}={element}");
                    break;
            }
        }
    }
}
