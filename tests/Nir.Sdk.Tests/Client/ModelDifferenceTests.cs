using System.Reflection;
using System.Runtime.CompilerServices;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>The generated comparison agrees with the records' own equality, for every property of every part of the model.</summary>
public sealed class ModelDifferenceTests
{
    public static TheoryData<Type> Familier => [.. typeof(Registrering).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Registrering)))];

    [Theory]
    [MemberData(nameof(Familier))]
    public void Equal_registrations_differ_in_nothing(Type familie)
    {
        var (en, other) = ((Registrering)Create(familie), (Registrering)Create(familie));

        Assert.Equal(en, other);
        Assert.Empty(ModelDifference.Find(en, other));
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void Each_property_of_a_registration_is_named_when_it_differs(Type familie)
    {
        foreach (var property in Egenskaper(familie).Where(property => Part(property.PropertyType) is null))
        {
            var (en, other) = ((Registrering)Create(familie), (Registrering)Create(familie));
            property.SetValue(other, GetValue(property.PropertyType, 1));

            Assert.NotEqual(en, other);
            Assert.Equal([property.Name], ModelDifference.Find(en, other));
        }
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void Each_property_of_each_part_is_named_with_its_place(Type familie)
    {
        foreach (var property in Egenskaper(familie))
        {
            foreach (var inner in Part(property.PropertyType) is { } part ? Egenskaper(part) : [])
            {
                var (en, other) = ((Registrering)Create(familie), (Registrering)Create(familie));
                var isList = property.PropertyType.IsGenericType;
                var changed = isList ? ((System.Collections.IEnumerable)property.GetValue(other)!).Cast<object>().Single() : property.GetValue(other);
                inner.SetValue(changed, GetValue(inner.PropertyType, 1));

                Assert.NotEqual(en, other);
                Assert.Equal([$"{property.Name}{(isList ? "[0]" : "")}.{inner.Name}"], ModelDifference.Find(en, other));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void Each_part_that_only_one_holds_is_named_as_a_whole(Type familie)
    {
        foreach (var property in Egenskaper(familie).Where(property => Part(property.PropertyType) is not null && property.Name != nameof(Registrering.Person)))
        {
            var (en, other) = ((Registrering)Create(familie), (Registrering)Create(familie));
            property.SetValue(other, null);

            Assert.Equal([property.Name], ModelDifference.Find(en, other));
            Assert.Equal([property.Name], ModelDifference.Find(other, en));
        }
    }

    private static IEnumerable<PropertyInfo> Egenskaper(Type type) => type.GetProperties().Where(static property => property.CanWrite);

    private static Type? Part(Type type) =>
        type.IsSubclassOf(typeof(RegistreringPart)) ? type
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GetGenericArguments()[0]
        : null;

    private static object Create(Type type)
    {
        var part = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in Egenskaper(type))
        {
            property.SetValue(part, GetValue(property.PropertyType, 0));
        }

        return part;
    }

    private static object GetValue(Type type, int number)
    {
        var valueType = Nullable.GetUnderlyingType(type) ?? type;
        return valueType switch
        {
            { IsEnum: true } => Enum.ToObject(valueType, number + 1),
            { IsGenericType: true } => List(valueType.GetGenericArguments()[0]),
            _ when Part(valueType) is not null => Create(valueType),
            _ => Values[valueType][number],
        };
    }

    private static Dictionary<Type, object[]> Values { get; } = new()
    {
        [typeof(bool)] = [false, true],
        [typeof(decimal)] = [10m, 10.5m],
        [typeof(string)] = ["en", "to"],
        [typeof(DateOnly)] = [new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)],
        [typeof(Guid)] = [Examples.Id, Guid.Parse("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2002")],
        [typeof(IsoUke)] = [new IsoUke(2026, 1), new IsoUke(2026, 2)],
        [typeof(Spraakkode)] = [Spraakkode.Parse("uk"), Spraakkode.Parse("ti")],
        [typeof(Kommunenummer)] = [Kommunenummer.Parse("9901"), Kommunenummer.Parse("9902")],
        [typeof(DufNummer)] = [Examples.Person.DufNummer, default(DufNummer)],
        [typeof(Foedselsnummer)] = [Examples.Person.Foedselsnummer, default(Foedselsnummer)],
    };

    private static object List(Type type) => typeof(ModelDifferenceTests)
        .GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, null)!;

    private static ValueList<T> ListOf<T>() => [(T)Create(typeof(T))];
}
