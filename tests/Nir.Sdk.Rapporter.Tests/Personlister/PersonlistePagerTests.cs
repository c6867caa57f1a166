using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Tests.Personlister;

/// <summary>Any order, any size of pages, and rows that come while pages are read: each row that was there all the time is read once.</summary>
public sealed class PersonlistePagerTests
{
    private static readonly Config Setup = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(27_261_129UL, 7UL);

    private static readonly PersonlisteScope Scope = new([.. Enum.GetValues<Registreringsfamilie>()], Kommunenummer.Parse("9901"));

    // Few values, so that many keys are equal, and some are not there.
    private static readonly Gen<PersonlisteEntry> Entries =
        from name in Gen.Elements("Ås", "Aasen", "Berg", "berg", "Ødegård", null)
        from date in Gen.Elements<DateOnly?>(null, new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1))
        from kategori in Gen.Elements<Kategori?>(null, Kategori.RettOgPliktNorsk, Kategori.PliktNorsk)
        from familie in Gen.Elements(Registreringsfamilie.Norskopplaering, Registreringsfamilie.Introduksjonsprogram)
        from shown in Gen.Elements(true, true, true, false)
        from isProtected in Gen.Elements(false, false, false, true)
        select new PersonlisteEntry(
            new()
            {
                PersonKey = Guid.NewGuid(),
                Etternavn = name,
                HarBeskyttetAdresse = isProtected,
                Kommune = Kommunenummer.Parse("9901"),
                Familie = familie,
                Kategori = kategori,
                Vedtaksdato = date,
                Lovverk = Lovverk.Integreringsloven,
                Registrering = Guid.NewGuid(),
                Opplysninger = [],
            },
            shown);

    private static readonly Gen<(PersonlisteEntry[] First, PersonlisteEntry[] Later, PersonlisteSort Sort, bool Descending, int Size)> Readings =
        from first in Entries.ArrayOf(25)
        from later in Entries.ArrayOf(10)
        from sort in Gen.Elements(Enum.GetValues<PersonlisteSort>())
        from isDescending in Gen.Elements(true, false)
        from size in Gen.Choose(1, 9)
        select (first, later, sort, isDescending, size);

    [Fact]
    public void Each_row_is_read_once_whatever_comes_meanwhile() => Check.One(Setup, Prop.ForAll(Readings.ToArbitrary(), static reading =>
    {
        var query = new PersonlisteQuery
        {
            Lovverk = Lovverk.Integreringsloven,
            Sort = reading.Sort,
            Descending = reading.Descending,
            PageSize = reading.Size,
            WithIdentity = true,
        };
        var held = reading.First.ToList();
        var read = new List<PersonlisteRow>();
        PersonlistePlace? after = null;
        var pages = 0;
        do
        {
            var (page, last) = PersonlistePager.Find(held, query, Scope, new(2026, 3, 1), after);
            Assert.True(page.Rows.Count <= reading.Size);
            read.AddRange(page.Rows);
            after = last;
            held.AddRange(reading.Later.Skip(pages).Take(1));
            pages++;
        }
        while (after is not null);

        var there = reading.First.Where(static entry => entry.IsHere).Select(static entry => entry.Row.PersonKey).ToHashSet();
        Assert.Equal(read.Count, read.Select(static row => row.PersonKey).Distinct().Count());
        Assert.Subset(read.Select(static row => row.PersonKey).ToHashSet(), there);
        // Pages and the whole list agree on the order.
        var order = new PersonlisteOrder(reading.Sort, reading.Descending);
        var places = read.Select(row => order.Find(held.First(entry => entry.Row.PersonKey == row.PersonKey).Row)).ToArray();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(order.Compare(pair.First, pair.Second) < 0));
    }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_without_the_value_stand_last_in_both_directions(bool descending)
    {
        var rows = Entries.ArrayOf(60).Sample(1).First().Select(static entry => entry.Row);

        var sorted = Personliste.Select(rows, new() { Lovverk = Lovverk.Integreringsloven, Sort = PersonlisteSort.Vedtaksdato, Descending = descending });

        var known = sorted.TakeWhile(static row => row.Vedtaksdato is not null).Count();
        Assert.All(sorted.Skip(known), static row => Assert.Null(row.Vedtaksdato));
    }

    [Fact]
    public void Where_a_protected_name_would_stand_is_not_told()
    {
        var rows = Entries.ArrayOf(200).Sample(1).First().Select(static entry => entry.Row).ToArray();
        var hidden = rows.Select(static row => row.HarBeskyttetAdresse ? row with { Etternavn = "Aa", Fornavn = "A" } : row);
        var query = new PersonlisteQuery { Lovverk = Lovverk.Integreringsloven, Sort = PersonlisteSort.Navn, WithIdentity = true };

        Assert.Equal(
            Personliste.Select(rows, query).Select(static row => row.PersonKey),
            Personliste.Select(hidden, query).Select(static row => row.PersonKey));
    }
}
