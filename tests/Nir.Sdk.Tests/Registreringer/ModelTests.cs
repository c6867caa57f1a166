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
    public static TheoryData<Type> Parts =>
        [.. typeof(Registrering).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(RegistreringPart)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_is_sealed_immutable_and_marked_for_the_generator(Type part)
    {
        Assert.True(part.IsSealed);
        Assert.Contains(part.GetCustomAttributesData(), static attribute => attribute.AttributeType.Name == "ModelPartAttribute");
        Assert.All(Properties(part), static property => Assert.Contains(
            property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), static modifier => modifier.Name == "IsExternalInit"));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_property_is_documented(Type part)
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Registrering).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(static member => (string)member.Attribute("name")!, static member => member.Element("summary")?.Value.Trim());

        Assert.All(Properties(part), property => Assert.False(
            string.IsNullOrEmpty(documented.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}")), property.Name));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_property_that_may_be_absent_says_what_absence_means(Type part)
    {
        var documents = XDocument.Load(Path.ChangeExtension(typeof(Registrering).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(static member => (string)member.Attribute("name")!, static member => member.Value);
        var nullability = new NullabilityInfoContext();

        Assert.All(
            Properties(part).Where(property => nullability.Create(property).ReadState is NullabilityState.Nullable),
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
            Assert.True(RegelCatalogue.TryFind(attribute.Regel, out var regel));
            Assert.Equal(attribute.GetType().Name.Replace("UnderAttribute", "", StringComparison.Ordinal), regel.Kind.ToString());
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
            RegelCatalogue.All.Where(static regel => regel.Kind is RegelKind.Forbudt or RegelKind.Paakrevd or RegelKind.Forventet),
            regel => Assert.Contains(regel.Id, onFields));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_wire_name_is_the_property_in_camel_case(Type part)
    {
        var info = Nir.Sdk.Contract.RegistreringJsonContext.Default.GetTypeInfo(part);

        Assert.NotNull(info);
        Assert.Equal(
            Properties(part).Select(static property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
            info.Properties.Where(static property => property is { IsExtensionData: false, Get: not null }).Select(static property => property.Name)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Registrations_with_equal_content_are_equal_lists_included()
    {
        Assert.All(BaseRegistrering.All.Zip(BaseRegistrering.All), static pair =>
        {
            Assert.NotSame(pair.First, pair.Second);
            Assert.Equal(pair.First, pair.Second);
            Assert.Equal(pair.First.GetHashCode(), pair.Second.GetHashCode());
        });
        var program = BaseRegistrering.ProgramUnderIntegreringsloven;
        Assert.NotEqual(program, program with { Tiltak = [program.Tiltak![0] with { TimerPerUke = 16 }] });
    }

    private static IEnumerable<PropertyInfo> Properties(Type part) =>
        part.GetProperties().Where(static property => property.SetMethod is { IsPublic: true });
}
