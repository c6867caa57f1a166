using Fagsystem.Web.Data;
using Fagsystem.Web.Overfoering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering;

var builder = WebApplication.CreateBuilder(args);
var folder = builder.Configuration["Folder"] ?? Path.Combine(Path.GetTempPath(), "fagsystem-web");
Directory.CreateDirectory(folder);

await using var fake = await NirSetup.AddAsync(builder);
builder.Services.AddSingleton(new FakePage(fake?.Endpoint ?? builder.Configuration.GetValue<Uri>("Nir:Endpoint")));
builder.Services.AddDbContext<FagContext>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "fagsystem.db")}"));
builder.Services.AddDataProtection().SetApplicationName("fagsystem-web").PersistKeysToFileSystem(new DirectoryInfo(folder));
builder.Services.AddNirOverfoering<FagContext>(builder.Configuration.GetSection("Overfoering").Bind);
builder.Services.AddHostedService<NirEvents>();
builder.Services.AddRazorPages();
builder.Services.AddAuthorization();

var program = builder.Build();
await using (var scope = program.Services.CreateAsyncScope())
{
    await ExampleData.CreateAsync(scope.ServiceProvider.GetRequiredService<FagContext>());
}

program.UseStatusCodePages();
program.UseAuthorization();
program.MapRazorPages();
program.MapHealthChecks("/health");
program.MapNirOverfoering("/overfoering").AllowAnonymous(); // a sample: in production somebody is signed in
await program.RunAsync();
