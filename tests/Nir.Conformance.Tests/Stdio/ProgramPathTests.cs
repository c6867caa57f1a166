using Nir.Conformance.Stdio;

namespace Nir.Conformance.Tests.Stdio;

/// <summary>On Windows <c>npx</c> is a file called <c>npx.cmd</c>, in a folder whose name may have spaces.</summary>
public sealed class ProgramPathTests
{
    private static readonly string Node = Path.Combine("Program Files", "nodejs");

    [Theory]
    [InlineData("npx", ".CMD")]
    [InlineData("node", ".EXE")]
    public void The_ending_is_found(string program, string ending)
    {
        var file = Path.Combine(Node, program + ending);

        Assert.Equal(file, Find(program, file));
    }

    [Theory]
    [InlineData("npx.cmd")]
    [InlineData("npx")]
    public void A_name_that_is_nowhere_or_whole_stays_as_it_is(string program) => Assert.Equal(program, Find(program, "elsewhere"));

    [Fact]
    public void A_program_in_a_folder_is_not_looked_for_in_others() => Assert.Equal("bin/npx", Find("bin/npx", Path.Combine(Node, "npx.CMD")));

    [Fact]
    public void Without_endings_of_its_own_Windows_ones_hold() =>
        Assert.Equal("npx.CMD", ProgramPath.FindByEnding("npx", static _ => null, ';', static path => path == "npx.CMD"));

    private static string Find(string program, string there) => ProgramPath.FindByEnding(
        program, name => name is "PATH" ? $"other;{Node}" : ".COM;.EXE;.CMD", ';', path => path == there);
}
