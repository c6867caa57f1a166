using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Reads the list of countries or of languages. A faulty row is reported and left out.</summary>
internal static class KoderReader
{
    private const string Header = "kode;kode3;navn;navnEn;grunnlag;begrunnelse";

    public static EquatableArray<KodeModel> Read(string text, KodeFormat form, Findings findings)
    {
        var koder = new SortedDictionary<string, KodeModel>(StringComparer.Ordinal);
        var koder3 = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(text, Header, findings))
        {
            if (HasForm(row[0], form.IsKode(row[0].Text), form, findings)
                & HasForm(row[1], form.IsKode3(row[1].Text), form, findings)
                & HasText(row[2], findings)
                & HasText(row[3], findings)
                & HasGrunnlag(row[4], row[5], findings)
                && IsNew(row[0], koder.ContainsKey(row[0].Text), findings)
                && IsNew(row[1], !koder3.Add(row[1].Text), findings))
            {
                koder.Add(row[0].Text, new(
                    row[0].Text, row[1].Text, row[2].Text, row[3].Text,
                    NameForm.ToPascalCase(row[4].Text), row[5].Text.Length == 0 ? null : row[5].Text));
            }
        }

        return new([.. koder.Values]);
    }

    private static bool HasForm(CsvCell cell, bool hasForm, KodeFormat form, Findings findings)
    {
        if (!hasForm)
        {
            findings.Report(ReferanselisteRules.WrongNumber, $"'{cell.Text}' is not {form.Words}", cell.Position);
        }

        return hasForm;
    }

    private static bool IsNew(CsvCell cell, bool known, Findings findings)
    {
        if (known)
        {
            findings.Report(ReferanselisteRules.NotUnique, $"'{cell.Text}' stands here already", cell.Position);
        }

        return !known;
    }

    private static bool HasText(CsvCell cell, Findings findings)
    {
        var hasText = cell.Text.Length > 0 && cell.Text == cell.Text.Trim();
        if (!hasText)
        {
            findings.Report(ReferanselisteRules.WrongRow, "The name is missing, or has space around it", cell.Position);
        }

        return hasText;
    }

    private static bool HasGrunnlag(CsvCell grunnlag, CsvCell begrunnelse, Findings findings)
    {
        var known = grunnlag.Text == "dokumentert" ? begrunnelse.Text.Length == 0
            : grunnlag.Text == "antatt" && begrunnelse.Text.Trim().Length > 0;
        if (!known)
        {
            findings.Report(ReferanselisteRules.BadGrunnlag, "A row is dokumentert, without a reason, or antatt, with one", grunnlag.Position);
        }

        return known;
    }
}
