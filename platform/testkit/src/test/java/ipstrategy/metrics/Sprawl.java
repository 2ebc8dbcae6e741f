package ipstrategy.metrics;

/// One type too many for a capability, and for a package.
class Sprawl {}

class Sprawl01 {}

class Sprawl02 {}

class Sprawl03 {}

class Sprawl04 {}

class Sprawl05 {}

class Sprawl06 {}

class Sprawl07 {}

class Sprawl08 {}

class Sprawl09 {}

class Sprawl10 {}

class Sprawl11 {}

class Sprawl12 {}

class Sprawl13 {}

class Sprawl14 {}

class Sprawl15 {}

class Sprawl16 {}

class Sprawl17 {}

class Sprawl18 {}

class Sprawl19 {}

class Sprawl20 {}

class Sprawl21 {}

class Sprawl22 {}

class Sprawl23 {}

class Sprawl24 {}

class Sprawl25 {}

class Sprawl26 {}

class Sprawl27 {}

class Sprawl28 {}

class Sprawl29 {}

class Sprawl30 {}

class Sprawl31 {}

class Sprawl32 {}

class Sprawl33 {}

class Sprawl34 {}

class Sprawl35 {}

class Sprawl36 {}

class Sprawl37 {}

class Sprawl38 {}

class Sprawl39 {}

class Sprawl40 {}

class Sprawl41 {}

class Sprawl42 {}

class Sprawl43 {}

class Sprawl44 {}

class Sprawl45 {}

class Sprawl46 {}

class Sprawl47 {}

class Sprawl48 {}

class Sprawl49 {}

class Sprawl50 {}

class Sprawl51 {}

class Sprawl52 {}

class Sprawl53 {}

class Sprawl54 {}

class Sprawl55 {}

class Sprawl56 {}

class Sprawl57 {}

class Sprawl58 {}

class Sprawl59 {}

class Sprawl60 {}

class Sprawl61 {}

class Sprawl62 {}

class Sprawl63 {}

class Sprawl64 {}

class Sprawl65 {}

class Sprawl66 {}

class Sprawl67 {}

class Sprawl68 {}

class Sprawl69 {}

class Sprawl70 {}

class Sprawl71 {}

class Sprawl72 {}

class Sprawl73 {}

class Sprawl74 {}

class Sprawl75 {}

class Sprawl76 {}

class Sprawl77 {}

class Sprawl78 {}

class Sprawl79 {}

class Sprawl80 {}

class Sprawl81 {}

class Sprawl82 {}

class Sprawl83 {}

class Sprawl84 {}

class Sprawl85 {}

class Sprawl86 {}

class Sprawl87 {}

class Sprawl88 {}

class Sprawl89 {}

class Sprawl90 {}

class Sprawl91 {}

class Sprawl92 {}

class Sprawl93 {}

class Sprawl94 {}

class Sprawl95 {}

class Sprawl96 {}

class Sprawl97 {}

class Sprawl98 {}

class Sprawl99 {}

class Sprawl100 {}

class Sprawl101 {}

class Sprawl102 {}

class Sprawl103 {}

class Sprawl104 {}

class Sprawl105 {}

class Sprawl106 {}

class Sprawl107 {}

class Sprawl108 {}

class Sprawl109 {}

class Sprawl110 {}

class Sprawl111 {}

class Sprawl112 {}

class Sprawl113 {}

class Sprawl114 {}

class Sprawl115 {}

class Sprawl116 {}

class Sprawl117 {}

class Sprawl118 {}

class Sprawl119 {}

class Sprawl120 {}

class Sprawl121 {}

class Sprawl122 {}

class Sprawl123 {}

class Sprawl124 {}

class Sprawl125 {}

class Sprawl126 {}

class Sprawl127 {}

class Sprawl128 {}

class Sprawl129 {}

class Sprawl130 {}

class Sprawl131 {}

class Sprawl132 {}

class Sprawl133 {}

class Sprawl134 {}

class Sprawl135 {}

class Sprawl136 {}

class Sprawl137 {}

class Sprawl138 {}

class Sprawl139 {}

class Sprawl140 {}

class Sprawl141 {}

class Sprawl142 {}

class Sprawl143 {}

class Sprawl144 {}

class Sprawl145 {}

class Sprawl146 {}

class Sprawl147 {}

class Sprawl148 {}

class Sprawl149 {}

class Sprawl150 {}

class Sprawl151 {}

class Sprawl152 {}

class Sprawl153 {}

class Sprawl154 {}

class Sprawl155 {}

class Sprawl156 {}

class Sprawl157 {}

class Sprawl158 {}

class Sprawl159 {}

class Sprawl160 {}

class Sprawl161 {}

class Sprawl162 {}

class Sprawl163 {}

class Sprawl164 {}

class Sprawl165 {}

class Sprawl166 {}

class Sprawl167 {}

class Sprawl168 {}

class Sprawl169 {}

class Sprawl170 {}

class Sprawl171 {}

class Sprawl172 {}

class Sprawl173 {}

class Sprawl174 {}

class Sprawl175 {}

class Sprawl176 {}

class Sprawl177 {}

class Sprawl178 {}

class Sprawl179 {}

class Sprawl180 {}

class Sprawl181 {}

class Sprawl182 {}

class Sprawl183 {}

class Sprawl184 {}

class Sprawl185 {}

class Sprawl186 {}

class Sprawl187 {}

class Sprawl188 {}

class Sprawl189 {}

class Sprawl190 {}

class Sprawl191 {}

class Sprawl192 {}

class Sprawl193 {}

class Sprawl194 {}

class Sprawl195 {}

class Sprawl196 {}

class Sprawl197 {}

class Sprawl198 {}

class Sprawl199 {}

class Sprawl200 {}

class Sprawl201 {}

class Sprawl202 {}

class Sprawl203 {}

class Sprawl204 {}

class Sprawl205 {}

class Sprawl206 {}

class Sprawl207 {}

class Sprawl208 {}

class Sprawl209 {}

class Sprawl210 {}

class Sprawl211 {}

class Sprawl212 {}

class Sprawl213 {}

class Sprawl214 {}

class Sprawl215 {}

class Sprawl216 {}

class Sprawl217 {}

class Sprawl218 {}

class Sprawl219 {}

class Sprawl220 {}

class Sprawl221 {}

class Sprawl222 {}

class Sprawl223 {}

class Sprawl224 {}

class Sprawl225 {}

class Sprawl226 {}

class Sprawl227 {}

class Sprawl228 {}

class Sprawl229 {}

class Sprawl230 {}

class Sprawl231 {}

class Sprawl232 {}

class Sprawl233 {}

class Sprawl234 {}

class Sprawl235 {}

class Sprawl236 {}

class Sprawl237 {}

class Sprawl238 {}

class Sprawl239 {}

class Sprawl240 {}

class Sprawl241 {}

class Sprawl242 {}

class Sprawl243 {}

class Sprawl244 {}

class Sprawl245 {}

class Sprawl246 {}

class Sprawl247 {}

class Sprawl248 {}

class Sprawl249 {}

class Sprawl250 {}

class Sprawl251 {}

class Sprawl252 {}

class Sprawl253 {}

class Sprawl254 {}

class Sprawl255 {}

class Sprawl256 {}

class Sprawl257 {}

class Sprawl258 {}

class Sprawl259 {}

class Sprawl260 {}

class Sprawl261 {}

class Sprawl262 {}

class Sprawl263 {}

class Sprawl264 {}

class Sprawl265 {}

class Sprawl266 {}

class Sprawl267 {}

class Sprawl268 {}

class Sprawl269 {}

class Sprawl270 {}

class Sprawl271 {}

class Sprawl272 {}

class Sprawl273 {}

class Sprawl274 {}

class Sprawl275 {}

class Sprawl276 {}

class Sprawl277 {}

class Sprawl278 {}

class Sprawl279 {}

class Sprawl280 {}
