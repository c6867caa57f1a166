using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes what the analyzers know of possible days and hours: the limits, and the members that are held to them.</summary>
internal static class ConstantLimitSource
{
    public static SourceText Write(ValueLimitTableModel model)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Analyzers.Regler", "System", "System.CodeDom.Compiler", "System.Collections.Generic");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static class ValueLimits");
        writer.Open();
        writer.Summary("The first day that is possible.");
        writer.Line($"public static DateTime First {{ get; }} = {Date(model.First)};");
        writer.Line();
        writer.Summary("The first day that is possible no longer.");
        writer.Line($"public static DateTime After {{ get; }} = {Date(model.After)};");
        writer.Line();
        writer.Summary("The most hours.");
        writer.Line($"public const decimal MostHours = {Number(model.MostHours)};");
        writer.Line();
        Write(writer, "The members that hold a day, by part.", "Days", model, "dag");
        writer.Line();
        Write(writer, "The members that hold hours, by part.", "Hours", model, "timer");
        writer.Close();
        return writer.ToSourceText();
    }

    private static void Write(CodeWriter writer, string summary, string name, ValueLimitTableModel model, string type)
    {
        writer.Summary(summary);
        writer.Line($"public static HashSet<string> {name} {{ get; }} = new(StringComparer.Ordinal)");
        writer.Line("{");
        foreach (var value in model.Values.Where(value => value.Type == type))
        {
            writer.Line($"    {Text.Literal($"{value.Part}.{value.Member}")},");
        }

        writer.Line("};");
    }

    private static string Date(SimpleDate date) => $"new({Number(date.Year)}, {Number(date.Month)}, {Number(date.Day)})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
