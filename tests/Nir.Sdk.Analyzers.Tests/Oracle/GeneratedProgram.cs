using System.Collections.Immutable;
using System.Text;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>A generated program: its statements, what they are made of, and how its method is declared.</summary>
internal sealed record GeneratedProgram(int Nummer, ImmutableArray<Sentence> Sentences, ImmutableSortedSet<string> Constructions, MethodForm Form)
{
    /// <summary>The class that holds it; <c>Run</c> runs it.</summary>
    public string ToKode()
    {
        var text = new StringBuilder();
        text.Append("static class Program").Append(Nummer).Append("\n{\n");
        text.Append(Form switch
        {
            MethodForm.Async =>
                "public static void Run(Lovverk lov, Action<int, object?> output) => Inner(lov, output).GetAwaiter().GetResult();\nstatic async Task Inner(Lovverk lov, Action<int, object?> output)\n{\nawait Task.CompletedTask;\n",
            MethodForm.Iterator =>
                "public static void Run(Lovverk lov, Action<int, object?> output) { foreach (var _ in Inner(lov, output)) { } }\nstatic IEnumerable<int> Inner(Lovverk lov, Action<int, object?> output)\n{\nyield return 0;\n",
            _ => "public static void Run(Lovverk lov, Action<int, object?> output)\n{\n",
        });
        foreach (var sentence in Sentences)
        {
            sentence.Write(text);
        }

        return text.Append("}\n}\n").ToString();
    }
}
