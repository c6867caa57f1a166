using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Checking;

/// <summary>A fault in a data file. Generators ignore it; the analyzer reports it.</summary>
/// <param name="Regel">The rule that is broken, one of <see cref="DataRules"/>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Position">Where in the file.</param>
internal readonly record struct DataFault(DiagnosticDescriptor Regel, string Message, JsonPosition Position)
{
    public Diagnostic ToDiagnostic(string path)
    {
        var span = new TextSpan(Position.Start, Position.Length);
        var lines = new LinePositionSpan(
            new(Position.Line, Position.Column),
            new(Position.EndLine, Position.EndColumn));
        return Diagnostic.Create(Regel, Location.Create(path, span, lines), Message);
    }
}
