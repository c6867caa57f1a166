using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Registreringer;

/// <summary>What must hold for every type and property of the model.</summary>
public sealed class ModelTests
{
    public static TheoryData<Type> Deler =>
        [.. typeof(Registrering).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Registreringsdel)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Deler))]
    public void A_part_is_sealed_immutable_and_marked_for_the_generator(Type del)
    {
        Assert.True(del.IsSealed);
        Assert.Contains(del.GetCustomAttributesData(), static attribute => attribute.AttributeType.Name == "ModelldelAttribute");
        Assert.All(Properties(del), static property => Assert.Contains(
            property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), static modifier => modifier.Name == "IsExternalInit"));
    }

    [Theory]
    [MemberData(nameof(Deler))]
    public void Every_property_is_documented(Type del)
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Registrering).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(static member => (string)member.Attribute("name")!, static member => member.Element("summary")?.Value.Trim());

        Assert.All(Properties(del), property => Assert.False(
            string.IsNullOrEmpty(documented.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}")), property.Name));
    }

    [Theory]
    [MemberData(nameof(Deler))]
    public void Every_property_that_may_be_absent_says_what_absence_means(Type del)
    {
        var documents = XDocument.Load(Path.ChangeExtension(typeof(Registrering).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(static member => (string)member.Attribute("name")!, static member => member.Value);
        var nullability = new NullabilityInfoContext();

        Assert.All(
            Properties(del).Where(property => nullability.Create(property).ReadState is NullabilityState.Nullable),
            property => Assert.Contains("Null", documents[$"P:{property.DeclaringType!.FullName}.{property.Name}"], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_rule_names_a_rule_that_exists_and_has_its_kind()
    {
        var attributes = typeof(Registrering).Assembly.GetTypes()
            .SelectMany(static type => type.GetProperties())
            .SelectMany(static property => property.GetCustomAttributes<FeltregelAttribute>())
            .ToList();

        Assert.NotEmpty(attributes);
        Assert.All(attributes, static attribute =>
        {
            Assert.True(Regelkatalog.TryFinn(attribute.Regel, out var regel));
            Assert.Equal(attribute.GetType().Name.Replace("UnderAttribute", "", StringComparison.Ordinal), regel.Slag.ToString());
        });
    }

    [Fact]
    public void Every_rule_on_a_field_is_found_on_a_field()
    {
        var onFields = typeof(Registrering).Assembly.GetTypes()
            .SelectMany(static type => type.GetProperties())
            .SelectMany(static property => property.GetCustomAttributes<FeltregelAttribute>())
            .Select(static attribute => attribute.Regel).ToHashSet();

        Assert.All(
            Regelkatalog.Alle.Where(static regel => regel.Slag is Regelslag.Forbudt or Regelslag.Paakrevd or Regelslag.Forventet),
            regel => Assert.Contains(regel.Id, onFields));
    }

    [Theory]
    [MemberData(nameof(Deler))]
    public void The_wire_name_is_the_property_in_camel_case(Type del)
    {
        var info = Nir.Sdk.Contract.NirJsonContext.Default.GetTypeInfo(del);

        Assert.NotNull(info);
        Assert.Equal(
            Properties(del).Select(static property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
            info.Properties.Where(static property => property is { IsExtensionData: false, Get: not null }).Select(static property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Registrations_with_equal_content_are_equal_lists_included()
    {
        Assert.All(Grunnregistrering.Alle.Zip(Grunnregistrering.Alle), static par =>
        {
            Assert.NotSame(par.First, par.Second);
            Assert.Equal(par.First, par.Second);
            Assert.Equal(par.First.GetHashCode(), par.Second.GetHashCode());
        });
        var program = Grunnregistrering.ProgramEtterIntegreringsloven;
        Assert.NotEqual(program, program with { Tiltak = [program.Tiltak![0] with { TimerPerUke = 16 }] });
    }

    private static IEnumerable<PropertyInfo> Properties(Type del) =>
        del.GetProperties().Where(static property => property.SetMethod is { IsPublic: true });
}
