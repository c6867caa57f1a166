using System.Reflection;
using System.Runtime.CompilerServices;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>The generated comparison agrees with the records' own equality, for every property of every part of the model.</summary>
public sealed class ModellforskjellTests
{
    public static TheoryData<Type> Familier => [.. typeof(Registrering).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Registrering)))];

    [Theory]
    [MemberData(nameof(Familier))]
    public void Equal_registrations_differ_in_nothing(Type familie)
    {
        var (en, annen) = ((Registrering)Lag(familie), (Registrering)Lag(familie));

        Assert.Equal(en, annen);
        Assert.Empty(Modellforskjell.Finn(en, annen));
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void Each_property_of_a_registration_is_named_when_it_differs(Type familie)
    {
        foreach (var egenskap in Egenskaper(familie).Where(egenskap => Del(egenskap.PropertyType) is null))
        {
            var (en, annen) = ((Registrering)Lag(familie), (Registrering)Lag(familie));
            egenskap.SetValue(annen, Verdi(egenskap.PropertyType, 1));

            Assert.NotEqual(en, annen);
            Assert.Equal([egenskap.Name], Modellforskjell.Finn(en, annen));
        }
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void Each_property_of_each_part_is_named_with_its_place(Type familie)
    {
        foreach (var egenskap in Egenskaper(familie))
        {
            foreach (var indre in Del(egenskap.PropertyType) is { } del ? Egenskaper(del) : [])
            {
                var (en, annen) = ((Registrering)Lag(familie), (Registrering)Lag(familie));
                var erListe = egenskap.PropertyType.IsGenericType;
                var endret = erListe ? ((System.Collections.IEnumerable)egenskap.GetValue(annen)!).Cast<object>().Single() : egenskap.GetValue(annen);
                indre.SetValue(endret, Verdi(indre.PropertyType, 1));

                Assert.NotEqual(en, annen);
                Assert.Equal([$"{egenskap.Name}{(erListe ? "[0]" : "")}.{indre.Name}"], Modellforskjell.Finn(en, annen));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void Each_part_that_only_one_holds_is_named_as_a_whole(Type familie)
    {
        foreach (var egenskap in Egenskaper(familie).Where(egenskap => Del(egenskap.PropertyType) is not null && egenskap.Name != nameof(Registrering.Person)))
        {
            var (en, annen) = ((Registrering)Lag(familie), (Registrering)Lag(familie));
            egenskap.SetValue(annen, null);

            Assert.Equal([egenskap.Name], Modellforskjell.Finn(en, annen));
            Assert.Equal([egenskap.Name], Modellforskjell.Finn(annen, en));
        }
    }

    private static IEnumerable<PropertyInfo> Egenskaper(Type type) => type.GetProperties().Where(static egenskap => egenskap.CanWrite);

    private static Type? Del(Type type) =>
        type.IsSubclassOf(typeof(Registreringsdel)) ? type
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GetGenericArguments()[0]
        : null;

    private static object Lag(Type type)
    {
        var del = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var egenskap in Egenskaper(type))
        {
            egenskap.SetValue(del, Verdi(egenskap.PropertyType, 0));
        }

        return del;
    }

    private static object Verdi(Type type, int nummer)
    {
        var verditype = Nullable.GetUnderlyingType(type) ?? type;
        return verditype switch
        {
            { IsEnum: true } => Enum.ToObject(verditype, nummer + 1),
            { IsGenericType: true } => Liste(verditype.GetGenericArguments()[0]),
            _ when Del(verditype) is not null => Lag(verditype),
            _ => Verdier[verditype][nummer],
        };
    }

    private static Dictionary<Type, object[]> Verdier { get; } = new()
    {
        [typeof(bool)] = [false, true],
        [typeof(decimal)] = [10m, 10.5m],
        [typeof(string)] = ["en", "to"],
        [typeof(DateOnly)] = [new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)],
        [typeof(Guid)] = [Eksempler.Id, Guid.Parse("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2002")],
        [typeof(IsoUke)] = [new IsoUke(2026, 1), new IsoUke(2026, 2)],
        [typeof(Spraakkode)] = [Spraakkode.Parse("uk"), Spraakkode.Parse("ti")],
        [typeof(Kommunenummer)] = [Kommunenummer.Parse("9901"), Kommunenummer.Parse("9902")],
        [typeof(DufNummer)] = [Eksempler.Person.DufNummer, default(DufNummer)],
        [typeof(Foedselsnummer)] = [Eksempler.Person.Foedselsnummer, default(Foedselsnummer)],
    };

    private static object Liste(Type type) => typeof(ModellforskjellTests)
        .GetMethod(nameof(ListeAv), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, null)!;

    private static ValueList<T> ListeAv<T>() => [(T)Lag(typeof(T))];
}
