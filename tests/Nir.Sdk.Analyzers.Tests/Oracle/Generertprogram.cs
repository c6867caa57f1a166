using System.Collections.Immutable;
using System.Text;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>A generated program: its statements, what they are made of, and how its method is declared.</summary>
internal sealed record Generertprogram(int Nummer, ImmutableArray<Setning> Setninger, ImmutableSortedSet<string> Konstruksjoner, Metodeform Form)
{
    /// <summary>The class that holds it; <c>Kjoer</c> runs it.</summary>
    public string Kode()
    {
        var text = new StringBuilder();
        text.Append("static class Program").Append(Nummer).Append("\n{\n");
        text.Append(Form switch
        {
            Metodeform.Async => "public static void Kjoer(Lovverk lov, Action<int, object?> ut) => Indre(lov, ut).GetAwaiter().GetResult();\nstatic async Task Indre(Lovverk lov, Action<int, object?> ut)\n{\nawait Task.CompletedTask;\n",
            Metodeform.Iterator => "public static void Kjoer(Lovverk lov, Action<int, object?> ut) { foreach (var _ in Indre(lov, ut)) { } }\nstatic IEnumerable<int> Indre(Lovverk lov, Action<int, object?> ut)\n{\nyield return 0;\n",
            _ => "public static void Kjoer(Lovverk lov, Action<int, object?> ut)\n{\n",
        });
        foreach (var setning in Setninger)
        {
            setning.Skriv(text);
        }

        return text.Append("}\n}\n").ToString();
    }
}
