using Fagsystem.Conformance;
using Nir.Conformance.Stdio;

// The harness starts this program and speaks to it over stdin and stdout: nir conformance run -- dotnet Fagsystem.Conformance.dll
return await StdioAdapter.RunAsync(static () => new SampleFagsystem());
