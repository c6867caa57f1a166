using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Json;

/// <summary>What a record prints is read by others than its writer: days are ISO in every culture.</summary>
public sealed class RecordTextTests
{
    private static readonly DateOnly Day = new(2026, 2, 16);

    private static IEnumerable<Type> Records => typeof(Registrering).Assembly.GetExportedTypes().Concat(typeof(Lovverk).Assembly.GetExportedTypes())
        .Where(static type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && IsRecord(type) && Days(type).Any());

    public static TheoryData<string> RecordNames => [.. Records.Select(static type => type.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RecordNames))]
    public void A_day_prints_the_same_in_every_culture(string name)
    {
        var record = Create(Records.Single(type => type.FullName == name));
        var texts = new[] { "th-TH", "ar-SA", "fa-IR", "nb-NO", "en-US", "" }.Select(culture => In(culture, record)).Distinct().ToArray();

        var text = Assert.Single(texts);
        Assert.DoesNotContain("2569", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1447", text, StringComparison.Ordinal);
        Assert.DoesNotContain("16.02", text, StringComparison.Ordinal);
        Assert.DoesNotContain("02/16", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_prints_its_days_and_numbers_and_its_callers_culture_stays()
    {
        var tiltak = new Tiltak { Tiltakstype = Tiltakstype.Livsmestring, Fra = Day, TimerPerUke = 7.5m };

        Assert.Equal("Tiltak { Tiltakstype = Livsmestring, Fra = 2026-02-16, Til = , TimerPerUke = 7.5 }", In("ar-SA", tiltak));
        Assert.Contains("Fra = 2026-02-16", In("th-TH", new { Tiltak = ValueList.Create([tiltak]) }), StringComparison.Ordinal);
    }

    private static string In(string culture, object record)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var text = record.ToString()!;
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
            return text;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static IEnumerable<FieldInfo> Days(Type type) =>
        Fields(type).Where(static field => field.FieldType == typeof(DateOnly) || field.FieldType == typeof(DateOnly?));

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static object Create(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in Fields(type))
        {
            if (field.FieldType == typeof(string))
            {
                field.SetValue(record, "");
            }
        }

        foreach (var field in Days(type))
        {
            field.SetValue(record, Day);
        }

        return record;
    }
}
